// At the counter with the mini-program: confirmed before the clerk's eyes, or scanned from the page.
import { afterEach, beforeEach, expect, it } from 'vitest';
import { findNode } from '../../harness/mini-program/view-tree.ts';
import type { User } from '../../harness/people.ts';
import type { Stack } from '../../harness/stack.ts';
import { openWeappPhone, type WeappPhone } from '../../harness/weapp/weapp-phone.ts';
import { callWechat } from '../../harness/wechat/platform.ts';
import { cardWithCode, friendsCard } from '../wechat/walk.ts';
import { waitForList } from './wait-for-list.ts';

/** Milliseconds that the button to hold is deaf after a press. */
const AFTER_A_PRESS = 600;

export function inStoreClaims(stackOf: () => Stack): void {
  let stack: Stack;
  let me: User;
  let phone: WeappPhone;

  beforeEach(() => {
    stack = stackOf();
    ({ me } = stack.people());
    phone = openWeappPhone(stack, me);
  });
  afterEach(() => {
    phone.close();
    expect(phone.program.errors).toEqual([]);
  });

  const open = async (cardId: string) => {
    const { code } = await stack.control.wechat.claim(me.wechat, cardId);
    await phone.program.start({ path: 'pages/coupons/index' });
    await waitForList(phone, '立即使用');
    await phone.tap('立即使用');
    await phone.tap('到店使用');
    await phone.shows('请在店员面前操作');
    const state = async () =>
      (await stack.control.wechat.wallet(me.wechat)).find((card) => card.code === code)?.state;
    return { code, state };
  };

  it('is used by two presses, and shows the clerk a stamp', async () => {
    const { code, state } = await open(await friendsCard(stack));
    await phone.tap('按住 1 秒，确认使用');
    await phone.shows('确认使用，不能撤销');
    expect(await state()).toBe('unused');
    await new Promise((resolve) => setTimeout(resolve, AFTER_A_PRESS));
    await phone.tap('确认使用，不能撤销');
    await phone.shows(`券码尾号 ${code.slice(-4)}`);
    expect(await state()).toBe('used');
  });

  it('shows the code as a picture for the cash desk, and copies it', async () => {
    const { code, state } = await open(await cardWithCode(stack, 'CODE_TYPE_QRCODE'));
    await phone.tap('给店员扫码');
    await phone.shows('请店员扫一扫');
    const picture = findNode(phone.program.page().tree(), ({ tag }) => tag === 'image');
    expect(picture?.attributes.src).toMatch(/^data:image\/svg\+xml/);
    await phone.tap('复制');
    await phone.shows('已复制');
    expect(await callWechat(stack, '/card/code/consume', { code })).toMatchObject({ errcode: 0 });
    expect(await state()).toBe('used');
  });

  it("sends a friends' coupon to the wallet, which alone may show it", async () => {
    const { code } = await open(await friendsCard(stack));
    await phone.tap('给店员扫码');
    await phone.shows('朋友的券要在微信卡包里出示');
    expect(findNode(phone.program.page().tree(), ({ tag }) => tag === 'image')).toBeUndefined();
    await phone.tap('打开卡包里的券');
    expect((await phone.sheet('openCard')).cards).toMatchObject([{ code }]);
  });
}
