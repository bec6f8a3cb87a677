// The thirteen pushes, in the shapes of the official samples with values of our own.
import { describe, expect, it } from 'vitest';
import { readPush } from '../push.ts';
import { readEvent, WECHAT_EVENTS, type WechatEvent } from './read-event.ts';

const ENVELOPE = {
  ToUserName: ' gh_shop ',
  FromUserName: 'oUSER',
  CreateTime: '1472551036',
  MsgType: 'event',
};
const ABOUT_CODE = { ...ENVELOPE, CardId: 'pCARD', UserCardCode: '226009850808' };

function read(raw: Record<string, unknown>): WechatEvent | null {
  const push = readPush(raw);
  return push && readEvent(push);
}

/** What each sample holds, and what of it is typed beyond the envelope. */
const SAMPLES: Record<string, { raw: Record<string, unknown>; typed: Record<string, unknown> }> = {
  card_pass_check: {
    raw: { ...ENVELOPE, CardId: 'pCARD', RefuseReason: '' },
    typed: { cardId: 'pCARD', refuseReason: '' },
  },
  card_not_pass_check: {
    raw: { ...ENVELOPE, CardId: 'pCARD', RefuseReason: ' 非法代制 ' },
    typed: { cardId: 'pCARD', refuseReason: '非法代制' },
  },
  user_get_card: {
    raw: {
      ...ABOUT_CODE,
      IsGiveByFriend: '1',
      FriendUserName: 'oGIVER',
      OuterId: '123456789012345678901234567890',
      OldUserCardCode: '0012',
      OuterStr: '12b',
      IsRestoreMemberCard: 0,
      IsRecommendByFriend: '0',
      SourceScene: 'SOURCE_SCENE_UNKNOW',
      UnionId: 'uX',
    },
    typed: {
      isGiveByFriend: true,
      friendUserName: 'oGIVER',
      outerId: '123456789012345678901234567890',
      oldUserCardCode: '0012',
      outerStr: '12b',
      isRestoreMemberCard: false,
      isRecommendByFriend: false,
      sourceScene: 'SOURCE_SCENE_UNKNOW',
      unionId: 'uX',
    },
  },
  user_gifting_card: {
    raw: { ...ABOUT_CODE, IsReturnBack: '0', FriendUserName: '', IsChatRoom: '' },
    typed: { isReturnBack: false, friendUserName: '', isChatRoom: undefined },
  },
  user_del_card: { raw: ABOUT_CODE, typed: {} },
  user_consume_card: {
    raw: {
      ...ABOUT_CODE,
      ConsumeSource: '(FROM_API)',
      LocationName: '',
      StaffOpenId: 'oSTAFF',
      VerifyCode: '0012',
      RemarkAmount: '88',
      OuterStr: 'xxxxx',
    },
    typed: {
      consumeSource: 'FROM_API',
      locationName: '',
      staffOpenId: 'oSTAFF',
      verifyCode: '0012',
      remarkAmount: '88',
      outerStr: 'xxxxx',
    },
  },
  user_pay_from_pay_cell: {
    raw: {
      ...ABOUT_CODE,
      TransId: '10022403432015000000000',
      LocationId: '291710000',
      Fee: '9900',
      OriginalFee: '10000 ',
    },
    typed: {
      transId: '10022403432015000000000',
      locationId: '291710000',
      locationName: '',
      fee: 9_900,
      originalFee: 10_000,
    },
  },
  user_view_card: { raw: { ...ABOUT_CODE, OuterStr: '12b' }, typed: { outerStr: '12b' } },
  user_enter_session_from_card: { raw: ABOUT_CODE, typed: {} },
  update_member_card: {
    raw: { ...ABOUT_CODE, ModifyBonus: '3', ModifyBalance: '-200' },
    typed: { modifyBonus: 3, modifyBalance: -200 },
  },
  card_sku_remind: {
    raw: { ...ENVELOPE, CardId: 'pCARD', Detail: "the card's quantity is equal to 0" },
    typed: { cardId: 'pCARD', detail: "the card's quantity is equal to 0" },
  },
  card_pay_order: {
    raw: {
      ...ENVELOPE,
      OrderId: '404091456',
      Status: 'ORDER_STATUS_FINANCE_SUCC',
      CreateOrderTime: '1453295737',
      PayFinishTime: '0',
      Desc: '',
      FreeCoinCount: '200',
      PayCoinCount: '0',
      RefundFreeCoinCount: '0.2',
      RefundPayCoinCount: '0',
      OrderType: 'ORDER_TYPE_SYS_ADD',
      Memo: '开通账户奖励',
      ReceiptInfo: '',
    },
    typed: {
      orderId: '404091456',
      status: 'ORDER_STATUS_FINANCE_SUCC',
      createOrderTime: 1_453_295_737,
      payFinishTime: undefined,
      desc: '',
      freeCoinCount: 2_000,
      payCoinCount: 0,
      refundFreeCoinCount: 2,
      refundPayCoinCount: 0,
      orderType: 'ORDER_TYPE_SYS_ADD',
      memo: '开通账户奖励',
      receiptInfo: '',
    },
  },
  submit_membercard_user_info: { raw: ABOUT_CODE, typed: {} },
};

/** The bare numbers of a JSON push, where the XML has text. */
const withNumbers = (raw: Record<string, unknown>) =>
  Object.fromEntries(
    Object.entries(raw).map(([name, value]) => [
      name,
      typeof value === 'string' && /^(0|-?[1-9]\d{0,14}(\.\d+)?)$/.test(value.trim()) ? Number(value) : value,
    ]),
  );

describe('a push of the cards', () => {
  it('is one of thirteen, each with a sample here', () => {
    expect(Object.keys(SAMPLES).sort()).toEqual([...WECHAT_EVENTS].sort());
    expect(WECHAT_EVENTS).toHaveLength(13);
  });

  it.each(Object.entries(SAMPLES))('%s has its own typed fields', (event, { raw, typed }) => {
    const { fields, ...rest } = read({ ...raw, Event: event }) ?? {};
    expect(rest).toEqual({
      event,
      account: 'gh_shop',
      openid: 'oUSER',
      createTime: 1_472_551_036,
      ...('UserCardCode' in raw ? { cardId: 'pCARD', code: '226009850808' } : {}),
      ...typed,
    });
    expect(fields).toMatchObject({ Event: event, ToUserName: 'gh_shop' });
  });

  it.each(Object.entries(SAMPLES))('%s reads the same with bare numbers', (event, { raw }) => {
    const { fields: _numbers, ...bare } = read({ ...withNumbers(raw), Event: event }) ?? {};
    const { fields: _texts, ...text } = read({ ...raw, Event: event }) ?? {};
    expect(bare).toEqual(text);
  });

  it.each(Object.entries(SAMPLES))('%s reads without any field of its own', (event, { typed }) => {
    const bare = read({ Event: event });
    expect(bare).toMatchObject({ event, openid: '', createTime: undefined });
    expect(Object.keys(bare ?? {})).toEqual(expect.arrayContaining(Object.keys(typed)));
    expect(JSON.stringify(bare)).not.toMatch(/null|NaN/);
  });

  it.each(WECHAT_EVENTS)('%s is known in any case and between blanks', (event) => {
    const written = ` ${event.charAt(0).toUpperCase()}${event.slice(1)} `;
    expect(read({ ...ABOUT_CODE, Event: written })?.event).toBe(event);
  });

  it('keeps what has no name here (WxJava dropped outer_str and UnionId)', () => {
    expect(read({ ...ABOUT_CODE, Event: 'user_del_card', NewField: 'kept' })?.fields).toMatchObject({
      NewField: 'kept',
    });
  });

  it('is none of another kind, nor of a name that objects have by birth', () => {
    for (const Event of ['subscribe', 'CLICK', 'constructor', 'toString', '__proto__'])
      expect(read({ ...ABOUT_CODE, Event })).toBeNull();
  });
});
