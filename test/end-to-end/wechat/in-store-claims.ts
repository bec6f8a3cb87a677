// At the counter: used by the person before the clerk's eyes, or scanned by the clerk.
import { expect, it } from 'vitest';
import { waitUntil } from '../../harness/wait-until.ts';
import { callWechat } from '../../harness/wechat/platform.ts';
import { expectQuiet } from '../../harness/wechat/wechat-phone.ts';
import { cardWithCode, friendsCard, type Walk } from './walk.ts';

const HOLD = '按住 1 秒，确认使用';
/** Milliseconds: longer than the button wants, and longer than it is deaf after a press. */
const LONG = 1300;
const AFTER_A_PRESS = 600;

export function inStoreClaims(walk: () => Walk): void {
  const setUp = async (cardId: string) => {
    const { stack, phone } = walk();
    const { me, friend } = stack.people();
    const { code } = await stack.control.wechat.claim(me.wechat, cardId);
    const mine = await phone(me);
    const state = async () =>
      (await stack.control.wechat.wallet(me.wechat)).find((card) => card.code === code)?.state;
    await mine.openCard(code, 'custom');
    return { stack, me, friend, code, mine, state };
  };

  it('is used by holding the button, and shows the clerk a stamp that moves', async () => {
    const { mine, code, state } = await setUp(await friendsCard(walk().stack));
    await mine.shows('请在店员面前操作');
    await mine.shows('为你保留');
    await mine.page.getByText(HOLD).click({ delay: LONG });
    await mine.shows('已使用');
    await mine.shows(`券码尾号 ${code.slice(-4)}`);
    expect(await state()).toBe('used');
    expectQuiet(mine);
  });

  it('asks once more when the button is only tapped, and 再想想 uses nothing', async () => {
    const { mine, state } = await setUp(await friendsCard(walk().stack));
    await mine.tap(HOLD);
    await mine.shows('确认使用，不能撤销');
    await mine.page.waitForTimeout(AFTER_A_PRESS);
    await mine.tap('再想想');
    await mine.shows(HOLD);
    expect(await state()).toBe('unused');
    await mine.page.waitForTimeout(AFTER_A_PRESS);
    await mine.tap(HOLD);
    await mine.shows('确认使用，不能撤销');
    await mine.page.waitForTimeout(AFTER_A_PRESS);
    await mine.tap('确认使用，不能撤销');
    await mine.shows('已使用');
    expect(await state()).toBe('used');
  });

  it('is let go for a friend when the person turns to the clerk instead', async () => {
    const cardId = await friendsCard(walk().stack);
    const { stack, friend, code, mine } = await setUp(cardId);
    await mine.shows('为你保留');
    await mine.tap('给店员扫码');
    await mine.shows('朋友的券要在微信卡包里出示');
    const mark = { card_id: cardId, code, openid: friend.wechat, is_mark: true };
    await waitUntil(
      async () => (await callWechat(stack, '/card/code/mark', mark)).errcode === 0,
      'the mark to be let go',
    );
    await mine.tap('打开卡包里的券');
    await mine.tap(/^完成$/);
    expectQuiet(mine);
  });

  it.each([
    ['a QR code', 'CODE_TYPE_QRCODE'],
    ['bars', 'CODE_TYPE_BARCODE'],
  ])('shows %s for %s, by which the cash desk uses it', async (_what, codeType) => {
    const { stack, code, mine, state } = await setUp(await cardWithCode(walk().stack, codeType));
    await mine.tap('给店员扫码');
    await mine.shows('请店员扫一扫');
    const inFours = code.match(/.{1,4}/g)?.join(' ');
    const picture = mine.page.getByLabel(`券码 ${inFours}`).locator('img');
    expect(await picture.getAttribute('src')).toMatch(/^data:image\/svg\+xml/);
    expect(await picture.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBeGreaterThan(100);
    expect(await callWechat(stack, '/card/code/consume', { code })).toMatchObject({ errcode: 0 });
    expect(await state()).toBe('used');
    expectQuiet(mine);
  });
}
