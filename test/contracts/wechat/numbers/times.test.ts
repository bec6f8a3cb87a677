// How long things last: an order, a mark, a ticket, a gift of time before the start, and what comes back after the end.
// @see 朋友的券 对优惠券批价, Mark(占用)Code接口, 获取卡券API_TICKET接口, 更新日志 V1.4, 常见问题
import { getCode } from '@kaquan/server/wechat/card/code/get';
import { markCode } from '@kaquan/server/wechat/card/code/mark';
import { createCard } from '@kaquan/server/wechat/card/create';
import { activateCoins } from '@kaquan/server/wechat/card/pay/activate';
import { confirmStock } from '@kaquan/server/wechat/card/pay/confirm';
import { getCoinsInfo } from '@kaquan/server/wechat/card/pay/getcoinsinfo';
import { getOrderList } from '@kaquan/server/wechat/card/pay/getorderlist';
import { getPayPrice } from '@kaquan/server/wechat/card/pay/getpayprice';
import { createQrcode } from '@kaquan/server/wechat/card/qrcode/create';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { stockedCoupon } from '../friends-coupon.ts';
import { NOVEMBER, openWechat, type WechatStage } from '../stage.ts';
import { friendsCash, ordinary } from './cards.ts';

const DAY = 24 * 3600;
/** The clock runs while a test asks: so far from a limit, what came just before it is still before it. */
const ALMOST = 50;

describe('of what lasts,', () => {
  let stage: WechatStage;
  let advance: (seconds: number) => void;
  beforeAll(async () => {
    stage = await openWechat(NOVEMBER);
    advance = stage.sandbox.clock.advance;
    await activateCoins(stage.wechat);
  });
  beforeEach(() => stage.sandbox.clock.set(NOVEMBER));
  afterAll(() => stage?.close());

  async function ordered(cardId: string, quantity: number) {
    const { orderId } = await getPayPrice(stage.wechat, { cardId, quantity });
    return { cardId, orderId, quantity };
  }
  const bought = async (cardId: string, quantity: number) =>
    confirmStock(stage.wechat, await ordered(cardId, quantity));
  const refusedWith = (errcode: number) => ({ code: 'PLATFORM_REFUSED', platformCode: String(errcode) });

  it('an order can be confirmed for 60 seconds', async () => {
    const { cardId } = await createCard(stage.wechat, friendsCash({}));
    const inTime = await ordered(cardId, 1);
    advance(ALMOST);
    await confirmStock(stage.wechat, inTime);
    const late = await ordered(cardId, 1);
    advance(61);
    await expect(confirmStock(stage.wechat, late)).rejects.toMatchObject(refusedWith(40097));
  });

  it('a mark holds for 5 minutes, and each renewal for 5 more', async () => {
    const cardId = await stockedCoupon(stage, 1);
    const { code } = await stage.claim(stage.holder, cardId);
    const mark = (openid: string) => markCode(stage.wechat, { cardId, code, openid, isMark: true });
    await mark(stage.holder);
    for (let renewed = 0; renewed < 3; renewed += 1) {
      advance(300 - ALMOST);
      await expect(mark(stage.friend)).rejects.toMatchObject(refusedWith(40146));
      await mark(stage.holder);
    }
    advance(300);
    await mark(stage.friend);
    expect(await getCode(stage.wechat, { code })).toMatchObject({ markOpenid: stage.friend });
  });

  it('a QR code gives its card for its expire_seconds', async () => {
    const { cardId } = await createCard(stage.wechat, ordinary({}));
    await stage.review(cardId);
    const { url } = await createQrcode(stage.wechat, { card: { cardId }, expireSeconds: 60 });
    const scan = () => stage.people('/scans', { openid: stage.holder, url });
    advance(ALMOST);
    expect(await scan()).toMatchObject({ kind: 'card' });
    advance(61 - ALMOST);
    await expect(scan()).rejects.toThrow('QR_EXPIRED');
  });

  it('a ticket is the same for two hours, and so is ours', async () => {
    const { wechat } = stage;
    const kinds = [wechat.jsapiTicket, wechat.cardTicket];
    const tickets = () => Promise.all(kinds.map((ticket) => ticket()));
    const first = await tickets();
    expect(new Set(first).size).toBe(2);
    advance(3600);
    expect(await tickets()).toEqual(first);
    advance(3600);
    const next = await tickets();
    for (const [kind, ticket] of next.entries()) expect(ticket).not.toBe(first[kind]);
  });

  it('a friends’ coupon is claimed from 5 days before its begin on', async () => {
    const begin = NOVEMBER + 10 * DAY;
    const date_info = {
      type: 'DATE_TYPE_FIX_TIME_RANGE',
      begin_timestamp: begin,
      end_timestamp: begin + DAY,
    };
    const { cardId } = await createCard(stage.wechat, friendsCash({ base: { date_info } }));
    await stage.review(cardId);
    await bought(cardId, 1);
    stage.sandbox.clock.set(begin - 5 * DAY - ALMOST);
    await expect(stage.claim(stage.holder, cardId)).rejects.toThrow('NOT_YET_CLAIMABLE');
    stage.sandbox.clock.set(begin - 5 * DAY);
    const { code } = await stage.claim(stage.holder, cardId);
    expect(await getCode(stage.wechat, { code })).toMatchObject({ canConsume: false, beginTime: begin });
  });

  it('an ordinary one at any time before', async () => {
    const begin = NOVEMBER + 30 * DAY;
    const date_info = {
      type: 'DATE_TYPE_FIX_TIME_RANGE',
      begin_timestamp: begin,
      end_timestamp: begin + DAY,
    };
    const { cardId } = await createCard(stage.wechat, ordinary({ base: { date_info } }));
    await stage.review(cardId);
    await stage.claim(stage.holder, cardId);
  });

  it('a term counts days of Beijing from the claim, up to the cap of end_timestamp', async () => {
    const midnight = Date.parse('2015-11-14T00:00:00+08:00') / 1000;
    const claimed = async (more: object) => {
      const date_info = { type: 'DATE_TYPE_FIX_TERM', fixed_term: 15, fixed_begin_term: 0, ...more };
      const { cardId } = await createCard(stage.wechat, ordinary({ base: { date_info } }));
      await stage.review(cardId);
      const { code } = await stage.claim(stage.holder, cardId);
      return getCode(stage.wechat, { code });
    };
    const end = midnight + 15 * DAY - 1;
    expect(await claimed({})).toMatchObject({ canConsume: true, endTime: end });
    expect(await claimed({ fixed_begin_term: 2 })).toMatchObject({
      canConsume: false,
      beginTime: midnight + 2 * DAY,
      endTime: end + 2 * DAY,
    });
    expect(await claimed({ end_timestamp: midnight + 3 * DAY })).toMatchObject({
      endTime: midnight + 3 * DAY,
    });
  });

  it('orders are told of the last week, or from when they are asked for', async () => {
    const told = async (more: object = {}) =>
      (await getOrderList(stage.wechat, { orderType: 'ORDER_TYPE_SYS_ADD', ...more })).totalNum;
    stage.sandbox.clock.set(NOVEMBER + 7 * DAY - ALMOST);
    expect(await told()).toBe(1);
    stage.sandbox.clock.set(NOVEMBER + 7 * DAY + ALMOST);
    expect(await told()).toBe(0);
    expect(await told({ beginTime: NOVEMBER })).toBe(1);
    expect(await told({ beginTime: NOVEMBER - DAY, endTime: NOVEMBER - 1 })).toBe(0);
  });

  it('stock that nobody took is points again a day after the coupon’s end', async () => {
    const end = NOVEMBER + 2 * DAY;
    const date_info = { type: 'DATE_TYPE_FIX_TIME_RANGE', begin_timestamp: NOVEMBER, end_timestamp: end };
    const { cardId } = await createCard(stage.wechat, friendsCash({ base: { date_info } }));
    await stage.review(cardId);
    await bought(cardId, 10);
    for (let taken = 0; taken < 3; taken += 1) await stage.claim(stage.holder, cardId);
    const { freeCoin } = await getCoinsInfo(stage.wechat);
    const refunds = async () =>
      (await getOrderList(stage.wechat, { orderType: 'ORDER_TYPE_REFUND' })).orderList;
    stage.sandbox.clock.set(end + DAY - ALMOST);
    expect(await refunds()).toEqual([]);
    stage.sandbox.clock.set(end + DAY + 1);
    expect(await refunds()).toEqual([
      expect.objectContaining({ status: 'ORDER_STATUS_HAS_REFUND', refundFreeCoinCount: 14 }),
    ]);
    expect(await getCoinsInfo(stage.wechat)).toMatchObject({ freeCoin: freeCoin + 14 });
  });
});
