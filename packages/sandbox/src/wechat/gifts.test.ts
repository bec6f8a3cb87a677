// A gift: on its way, taken, timed out; and what cannot be given.
import { describe, expect, test } from 'vitest';
import { pushedEvents } from '../testing/pushed-events.ts';
import { type Json, startSandbox } from '../testing/start-sandbox.ts';
import { discountCard, gang, hong, ming, openMerchant, sharedCard } from '../testing/wechat-merchant.ts';

const DAY = 86_400;
const sandbox = await startSandbox();
const people = (path: string, body: Json) => sandbox.post(`/_sandbox/wechat/${path}`, body);
const accept = (code: unknown, openid = hong) => people('gifts/accept', { openid, code });

async function held(make: typeof sharedCard | typeof discountCard = discountCard, base: Json = {}) {
  const { card, post } = await openMerchant(sandbox);
  const cardId = await card(make(sandbox.clock.now(), { base }));
  const own = base.use_custom_code === true ? { code: 'SHOP0001' } : {};
  const { code } = await people('claims', { openid: ming, cardId, ...own });
  return {
    cardId,
    post,
    code: String(code),
    give: (more: Json = {}) => people('gifts', { openid: ming, code, ...more }),
    state: async (check_consume = false) =>
      (await openMerchant(sandbox)).post('/card/code/get', { card_id: cardId, code, check_consume }),
  };
}

describe('a gift', () => {
  test('is on its way until a friend takes it, and cannot be used meanwhile', async () => {
    const { code, give, state, post } = await held();
    await give();
    expect(await state()).toMatchObject({ user_card_status: 'GIFTING', can_consume: false, openid: ming });
    expect(await state(true)).toMatchObject({ errcode: 40127 });
    expect(await post('/card/code/consume', { code })).toMatchObject({ errcode: 40078 });
    expect(await give()).toMatchObject({ error: { code: 'GIFTING' } });
  });

  test('is pushed when it sets out, with the friend it was sent to or the chat room', async () => {
    const one = await held();
    await one.give({ friendOpenid: hong });
    const room = await held();
    await room.give({ chatRoom: true });
    expect(await pushedEvents(sandbox, 'user_gifting_card')).toMatchObject([
      { FromUserName: ming, UserCardCode: one.code, IsReturnBack: 0, FriendUserName: hong, IsChatRoom: 0 },
      { UserCardCode: room.code, IsReturnBack: 0, FriendUserName: '', IsChatRoom: 1 },
    ]);
  });

  test('comes to the friend under a new code; the old one is unknown from then on', async () => {
    const { code, give, state, post, cardId } = await held();
    await give();
    const taken = await accept(code);
    expect(taken.code).not.toBe(code);
    expect(await pushedEvents(sandbox, 'user_get_card')).toMatchObject([
      { FromUserName: ming, UserCardCode: code, IsGiveByFriend: 0 },
      {
        FromUserName: hong,
        CardId: cardId,
        UserCardCode: taken.code,
        IsGiveByFriend: 1,
        FriendUserName: ming,
        OldUserCardCode: code,
      },
    ]);
    expect(await state(false)).toMatchObject({ errcode: 40056 });
    expect(await state(true)).toMatchObject({ errcode: 40056 });
    expect(await post('/card/code/consume', { code })).toMatchObject({ errcode: 40127 });
    expect(await post('/card/code/consume', { code: taken.code })).toMatchObject({
      errcode: 0,
      openid: hong,
    });
    expect(await accept(code, gang)).toMatchObject({ error: { code: 'NOT_GIFTING' } });
  });

  test("keeps the merchant's own code", async () => {
    const { code, give, state } = await held(discountCard, { use_custom_code: true });
    await give();
    expect(await accept(code)).toEqual({ code });
    expect(await state()).toMatchObject({ openid: hong, user_card_status: 'NORMAL' });
  });

  test('times out after a day: nobody takes it, nor uses it, until its holder has taken it back', async () => {
    const { code, give, state } = await held();
    await give();
    sandbox.clock.advance(DAY - 1);
    expect(await state()).toMatchObject({ user_card_status: 'GIFTING' });
    sandbox.clock.advance(1);
    expect(await state()).toMatchObject({ user_card_status: 'GIFT_TIMEOUT', can_consume: false });
    expect(await accept(code)).toMatchObject({ error: { code: 'NOT_GIFTING' } });
    await people('gifts/return', { code });
    expect(await state()).toMatchObject({ user_card_status: 'NORMAL', can_consume: true, openid: ming });
  });

  test('that comes back is pushed as returned', async () => {
    const { code, give } = await held();
    expect(await people('gifts/return', { code })).toMatchObject({ error: { code: 'NOT_GIFTING' } });
    await give();
    await people('gifts/return', { code });
    expect(await pushedEvents(sandbox, 'user_gifting_card')).toMatchObject([
      { IsReturnBack: 0 },
      { FromUserName: ming, UserCardCode: code, IsReturnBack: 1 },
    ]);
  });

  test('leaves the wallet of the one and is in that of the other', async () => {
    const { code, give } = await held();
    await give();
    const taken = await accept(code);
    const codes = async (openid: string) =>
      ((await sandbox.get('/_sandbox/wechat/wallet', { openid })) as { cards: Json[] }).cards.map(
        (one) => one.code,
      );
    expect(await codes(ming)).toEqual([]);
    expect(await codes(hong)).toEqual([taken.code]);
  });
});

describe('no gift', () => {
  test("is a friends' card, which is shared instead", async () => {
    const { give } = await held(sharedCard);
    expect(await give()).toMatchObject({ error: { code: 'NOT_GIVEABLE' } });
  });

  test('is a card that can_give_friend forbids', async () => {
    const { give } = await held(discountCard, { can_give_friend: false });
    expect(await give()).toMatchObject({ error: { code: 'NOT_GIVEABLE' } });
  });

  test('is a used card, one that is not yours, or one given to yourself', async () => {
    const { code, give, post } = await held();
    expect(await give({ openid: hong })).toMatchObject({ error: { code: 'UNKNOWN_CODE' } });
    await give();
    expect(await accept(code, ming)).toMatchObject({ error: { code: 'OWN_GIFT' } });
    await people('gifts/return', { code });
    await post('/card/code/consume', { code });
    expect(await give()).toMatchObject({ error: { code: 'CONSUMED' } });
  });
});
