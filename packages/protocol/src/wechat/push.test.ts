// WeChat's pushes by their documents' samples, and the key by which a repeated one is known.
import { describe, expect, it } from 'vitest';
import { pushDedupeKey, readPush } from './push.ts';

const claim = {
  ToUserName: ' gh_shop ',
  FromUserName: ' oUSER ',
  CreateTime: 1472551036,
  MsgType: ' event ',
  Event: ' user_get_card ',
  CardId: 'pCARD',
  IsGiveByFriend: 0,
  UserCardCode: '226009850808',
  OuterStr: ' 12b ',
};

const keyOf = (raw: Record<string, unknown>) => {
  const push = readPush(raw);
  return push && pushDedupeKey(push);
};

describe('readPush', () => {
  it('reads a claim, without the blanks that the official samples put around CDATA', () => {
    expect(readPush(claim)).toEqual({
      event: 'user_get_card',
      account: 'gh_shop',
      openid: 'oUSER',
      createTime: '1472551036',
      cardId: 'pCARD',
      code: '226009850808',
      fields: {
        ...claim,
        ToUserName: 'gh_shop',
        FromUserName: 'oUSER',
        MsgType: 'event',
        Event: 'user_get_card',
        OuterStr: '12b',
      },
    });
  });

  it('reads event names in any case, and codes that a parser made numbers', () => {
    const push = readPush({ ...claim, Event: 'User_pay_from_pay_cell', UserCardCode: 38050000000 });
    expect(push).toMatchObject({ event: 'user_pay_from_pay_cell', code: '38050000000' });
  });

  it('passes on fields it does not know (WxJava dropped outer_str and UnionId)', () => {
    expect(readPush({ ...claim, UnionId: 'uX', SourceScene: 'S' })?.fields).toMatchObject({
      UnionId: 'uX',
      SourceScene: 'S',
    });
  });

  it('answers null for what is no event', () => {
    for (const raw of [null, undefined, 'text', 7, [], {}, { MsgType: 'text', Content: 'hi' }]) {
      expect(readPush(raw)).toBeNull();
    }
  });
});

describe('pushDedupeKey', () => {
  it('is the same for every delivery of one push', () => {
    expect(keyOf({ ...claim, FromUserName: 'oUSER', CreateTime: '1472551036' })).toBe(keyOf(claim));
  });

  it('tells cards apart that one addCard claimed in the same second (Senparc kept 3 of 9 pushes)', () => {
    const keys = ['1', '2', '3'].map((code) => keyOf({ ...claim, UserCardCode: code }));
    expect(new Set([...keys, keyOf(claim), keyOf({ ...claim, CardId: 'pOTHER' })]).size).toBe(5);
  });

  it('tells events, users and times apart, also where values run into each other', () => {
    const keys = [
      claim,
      { ...claim, Event: 'user_del_card' },
      { ...claim, FromUserName: 'oOTHER' },
      { ...claim, CreateTime: 1472551037 },
      { ...claim, CardId: 'pCARD2', UserCardCode: '26009850808' },
    ].map(keyOf);
    expect(new Set(keys).size).toBe(5);
  });

  it('tells a gift from its return in the same second, and each of them is one however it is written', () => {
    const gift = { ...claim, Event: 'user_gifting_card', IsReturnBack: 0 };
    expect(keyOf(gift)).toBe(keyOf({ ...gift, IsReturnBack: ' 0 ' }));
    expect(keyOf(gift)).not.toBe(keyOf({ ...gift, IsReturnBack: 1 }));
  });

  it('keeps every state of an order of 券点, and each once whenever it is sent', () => {
    const order = { Event: 'card_pay_order', FromUserName: 'oUSER', OrderId: '404091456', CreateTime: 1 };
    const paid = { ...order, Status: 'ORDER_STATUS_FINANCE_SUCC' };
    expect(keyOf(paid)).not.toBe(keyOf({ ...order, Status: 'ORDER_STATUS_WAITING' }));
    expect(keyOf({ ...paid, CreateTime: 2 })).toBe(keyOf(paid));
  });
});
