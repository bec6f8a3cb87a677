// From the list to 已使用 in the mini-program, and to the card in WeChat's own wallet.
import type { RedemptionAnswer } from '@kaquan/protocol/api';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { User } from '../../harness/people.ts';
import type { Stack } from '../../harness/stack.ts';
import { openWeappPhone, type WeappPhone } from '../../harness/weapp/weapp-phone.ts';
import { callWechat } from '../../harness/wechat/platform.ts';
import { friendsCard } from '../wechat/walk.ts';
import { waitForList } from './wait-for-list.ts';

export function useClaims(stackOf: () => Stack): void {
  let stack: Stack;
  let me: User;
  let friend: User;
  let phone: WeappPhone;
  let cardId: string;
  let code: string;

  beforeEach(async () => {
    stack = stackOf();
    ({ me, friend } = stack.people());
    cardId = await friendsCard(stack);
    ({ code } = await stack.control.wechat.claim(me.wechat, cardId));
    phone = openWeappPhone(stack, me);
    await phone.program.start({ path: 'pages/coupons/index' });
    await waitForList(phone, '立即使用');
  });
  afterEach(() => {
    phone.close();
    expect(phone.program.errors).toEqual([]);
  });

  const state = async () =>
    (await stack.control.wechat.wallet(me.wechat)).find((card) => card.code === code)?.state;
  const open = () => phone.tap('立即使用');

  it('is kept for the person, confirmed, and used at WeChat under the openid of the official account', async () => {
    await open();
    await phone.shows('为你保留');
    await phone.tap('确认使用');
    await phone.shows('已使用');
    expect(await state()).toBe('used');
    expect(
      await callWechat(stack, '/card/code/get', { card_id: cardId, code, check_consume: false }),
    ).toMatchObject({
      user_card_status: 'CONSUMED',
      openid: me.wechat,
    });
  });

  it('is let go with 先不用了, and can be used afterwards', async () => {
    await open();
    await phone.tap('先不用了');
    await phone.shows('去使用');
    expect(await state()).toBe('unused');
    await phone.tap('去使用');
    await phone.tap('确认使用');
    await phone.shows('已使用');
  });

  it('says that a friend is using it, and offers nothing that a mini-program cannot do', async () => {
    const mark = { card_id: cardId, code, openid: friend.wechat, is_mark: true };
    expect(await callWechat(stack, '/card/code/mark', mark)).toMatchObject({ errcode: 0 });
    await open();
    await phone.shows('朋友正在使用这张券');
    // wx has no chooseCard.
    expect(phone.program.page().text()).not.toContain('换一张');
  });

  it('offers no next card after use, because wx has no consumeAndShareCard', async () => {
    await open();
    await phone.tap('确认使用');
    await phone.shows('已使用');
    expect(phone.program.page().text()).not.toContain('再送');
  });

  it('is used once when the answer to the confirmation is lost', async () => {
    await open();
    await phone.shows('确认使用');
    const { id } = phone.answered<RedemptionAnswer>('/redemptions');
    phone.network.fault(`/api/redemptions/${id}/confirm`, 'lost-answer');
    await phone.tap('确认使用');
    await phone.shows('已使用');
    expect(phone.sent(`/redemptions/${id}/confirm`)).toHaveLength(2);
    expect(await state()).toBe('used');
  });

  it('says that it was used when the cash desk took it while the page was open', async () => {
    await open();
    await phone.shows('确认使用');
    await callWechat(stack, '/card/code/mark', { card_id: cardId, code, openid: me.wechat, is_mark: true });
    expect(await callWechat(stack, '/card/code/consume', { code, openid: me.wechat })).toMatchObject({
      errcode: 0,
    });
    await phone.tap('确认使用');
    await phone.shows('这张券已经用过了');
  });

  it('asks which coupon when WeChat had ended the program on this page and brings it back', async () => {
    phone.close();
    phone = openWeappPhone(stack, me);
    await phone.program.start({ path: 'pages/use/index' });
    await phone.shows('还没有选好要用的券');
    await phone.tap('查看我的卡券');
    await waitForList(phone, '立即使用');
  });

  it('opens in the wallet by its plain code, and the page is there again afterwards', async () => {
    await open();
    await phone.tap('打开卡包里的券');
    const sheet = await phone.sheet('openCard');
    expect(sheet.cards).toEqual([{ cardId, code }]);
    await sheet.accept();
    await phone.shows('确认使用');
    expect(phone.program.page().text()).not.toMatch(/没有打开|出了点问题/);
  });

  it('says that the wallet does not have it when the person deleted it there', async () => {
    await open();
    await phone.shows('确认使用');
    await stack.control.wechat.delete(me.wechat, code);
    await phone.tap('打开卡包里的券');
    await (await phone.sheet('openCard')).accept();
    await phone.shows('没有打开');
  });
}
