// At the counter: get, then consume with the code alone; why not, in words; and no second use after a lost answer.
import { describe, expect, it } from 'vitest';
import { useDatabase } from '../../../test-support/platform-context.ts';
import type { Scripted } from '../../../test-support/scripted-fetch.ts';
import { wechatStage } from '../../../test-support/wechat-stage.ts';
import { redeemCode } from './redeem-code.ts';

const tools = useDatabase();
const GET = '/card/code/get';
const CONSUME = '/card/code/consume';
const LOST = new Response('', { status: 504 });

const state = (userCardStatus: string, more: object = {}) => ({
  errcode: 0,
  card: { card_id: 'p1', begin_time: 1_447_397_802, end_time: 1_452_893_532 },
  openid: 'holder',
  can_consume: userCardStatus === 'NORMAL',
  user_card_status: userCardStatus,
  ...more,
});
const CONSUMED = { errcode: 0, card: { card_id: 'p1' }, openid: 'friend' };

function wechat(get: Scripted[], consume: Scripted[] = [CONSUMED]) {
  return wechatStage(tools, { [GET]: get, [CONSUME]: consume });
}

describe('a card at the counter', () => {
  it('is asked for and used by its code alone, and says who used it', async () => {
    const { api, sent } = wechat([state('NORMAL')]);
    expect(await redeemCode(api, { code: '12312313' })).toEqual({ cardId: 'p1', openid: 'friend' });
    expect(sent(GET)).toEqual([{ code: '12312313', check_consume: false }]);
    expect(sent(CONSUME)).toEqual([{ code: '12312313' }]);
  });

  it('with a code of the merchant’s own is found by card and code', async () => {
    const { api, sent } = wechat([state('NORMAL')]);
    await redeemCode(api, { code: 'K1', cardId: 'p1' });
    expect([...sent(GET), ...sent(CONSUME)]).toEqual([
      { card_id: 'p1', code: 'K1', check_consume: false },
      { card_id: 'p1', code: 'K1' },
    ]);
  });

  it.each(['GIFT_TIMEOUT', 'A_NEW_WORD'])('in the state %s is left for consume to decide', async (word) => {
    expect(await redeemCode(wechat([state(word)]).api, { code: '1' })).toMatchObject({ cardId: 'p1' });
  });
});

describe('why not', () => {
  it.each([
    ['CONSUMED', 'COUPON_USED'],
    ['EXPIRE', 'COUPON_EXPIRED'],
    ['GIFTING', 'COUPON_GIFTING'],
    ['DELETE', 'COUPON_VOID'],
    ['UNAVAILABLE', 'COUPON_VOID'],
    ['consumed', 'COUPON_USED'],
  ])('a card in the state %s: %s, without an attempt to use it', async (word, code) => {
    const { api, of } = wechat([state(word)]);
    await expect(redeemCode(api, { code: '1' })).rejects.toMatchObject({ code, platform: 'wechat' });
    expect(of(CONSUME)).toEqual([]);
  });

  it('a code that nobody holds, or that was given away', async () => {
    const { api } = wechat([{ errcode: 40056, errmsg: 'invalid serial code' }]);
    await expect(redeemCode(api, { code: '1' })).rejects.toMatchObject({ code: 'COUPON_UNKNOWN' });
  });

  it.each<[number, string, object]>([
    [40079, 'COUPON_NOT_YET_VALID', {}],
    [40099, 'COUPON_USED', {}],
    [40127, 'COUPON_VOID', {}],
    [40003, 'COUPON_NOT_YOURS', {}],
    [40003, 'COUPON_RESERVED', { mark_openid: 'a friend' }],
    [40146, 'COUPON_RESERVED', {}],
  ])('consume answers %d: %s', async (errcode, code, more) => {
    const { api, of } = wechat([state('NORMAL', more)], [{ errcode, errmsg: 'x' }]);
    const platformCode = String(errcode);
    await expect(redeemCode(api, { code: '1' })).rejects.toMatchObject({ code, platformCode });
    expect(of(CONSUME)).toHaveLength(1);
  });

  it('anything else as WeChat says it', async () => {
    const { api } = wechat([state('NORMAL')], [{ errcode: 45009 }]);
    await expect(redeemCode(api, { code: '1' })).rejects.toMatchObject({ code: 'PLATFORM_QUOTA' });
  });
});

describe('a consumption without an answer', () => {
  it('is done when code/get says that the card is used', async () => {
    const { api, of } = wechat([state('NORMAL'), state('CONSUMED')], [LOST]);
    expect(await redeemCode(api, { code: '1' })).toEqual({ cardId: 'p1', openid: 'holder' });
    expect(of(CONSUME)).toHaveLength(1);
  });

  it('is done when code/get says so at its second try, having been busy', async () => {
    const { api, of } = wechat([state('NORMAL'), { errcode: -1 }, state('CONSUMED')], [LOST]);
    expect(await redeemCode(api, { code: '1' })).toEqual({ cardId: 'p1', openid: 'holder' });
    expect(of(CONSUME)).toHaveLength(1);
  });

  it('is repeated when the card is still there', async () => {
    const { api, of } = wechat([state('NORMAL')], [LOST, CONSUMED]);
    expect(await redeemCode(api, { code: '1' })).toEqual({ cardId: 'p1', openid: 'friend' });
    expect(of(CONSUME)).toHaveLength(2);
  });

  it('is done when the repetition hears that the card is used: that was the first', async () => {
    const { api } = wechat([state('NORMAL')], [{ errcode: -1 }, { errcode: 40099 }]);
    expect(await redeemCode(api, { code: '1' })).toEqual({ cardId: 'p1', openid: 'holder' });
  });

  it.each<[string, Scripted[], number]>([
    ['code/get does not answer', [state('NORMAL'), LOST], 1],
    ['it is lost a second time', [state('NORMAL')], 2],
  ])('is not known to have worked or not when %s', async (_when, get, consumptions) => {
    const { api, of } = wechat(get, [LOST]);
    await expect(redeemCode(api, { code: '1' })).rejects.toMatchObject({ code: 'REDEMPTION_PENDING' });
    expect(of(CONSUME)).toHaveLength(consumptions);
  });
});
