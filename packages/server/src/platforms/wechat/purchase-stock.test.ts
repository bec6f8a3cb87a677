// Buying stock: in time, with enough points, never twice by mistake, and never "not bought" when nobody knows.
import { CouponError } from '@kaquan/protocol/errors';
import { describe, expect, it } from 'vitest';
import { useDatabase } from '../../../test-support/platform-context.ts';
import type { Scripted } from '../../../test-support/scripted-fetch.ts';
import { wechatStage } from '../../../test-support/wechat-stage.ts';
import { type PurchaseStockRequest, PurchaseUnsettled, purchaseStock } from './purchase-stock.ts';

const tools = useDatabase();
const PRICE = '/card/pay/getpayprice';
const COINS = '/card/pay/getcoinsinfo';
const CONFIRM = '/card/pay/confirm';
const ORDER = '/card/pay/getorder';
const LOST = new Response('', { status: 504 });
const OK = { errcode: 0, errmsg: 'ok' };
const BUSY = { errcode: -1, errmsg: 'system error' };
const REFUSED = { errcode: 40122, errmsg: 'invalid quantity' };
const UNKNOWN_ORDER = { errcode: 40056, errmsg: 'invalid order' };
const order = (status: string) => ({ ...OK, order_info: { order_id: 'P1', status } });
const bought = order('ORDER_STATUS_QUANTITY_SUCC');
const waiting = order('ORDER_STATUS_WAITING');

/** A hundred pieces for 60 points, of which 50 are free, and 201 points in the account. */
function wechat(script: Record<string, Scripted[]> = {}) {
  let prices = 0;
  return wechatStage(tools, {
    [PRICE]: () => {
      prices += 1;
      return { ...OK, order_id: `P${prices}`, price: '60', free_coin: '50', pay_coin: '10' };
    },
    [COINS]: [{ ...OK, free_coin: 50, pay_coin: 151, total_coin: 201 }],
    [CONFIRM]: [OK],
    ...script,
  });
}
const REQUEST = { cardId: 'p1', quantity: 100 };
const PURCHASE = { ...REQUEST, orderId: 'P1', price: 600, freeCoin: 500, payCoin: 100 };
const buy = (api: Parameters<typeof purchaseStock>[0], more: Partial<PurchaseStockRequest> = {}) =>
  purchaseStock(api, { ...REQUEST, ...more });

describe('a purchase', () => {
  it('prices, looks at the balance, and confirms that order once', async () => {
    const { api, sent, asked } = wechat();
    expect(await buy(api)).toEqual(PURCHASE);
    expect(asked.map(({ path }) => path).filter((path) => path.startsWith('/card'))).toEqual([
      PRICE,
      COINS,
      CONFIRM,
    ]);
    expect(sent(CONFIRM)).toEqual([{ card_id: 'p1', order_id: 'P1', quantity: 100 }]);
  });

  it('spends nothing when points are missing, and says how many', async () => {
    const { api, of } = wechat({ [COINS]: [{ ...OK, free_coin: '19.8', pay_coin: 0, total_coin: '19.8' }] });
    await expect(buy(api)).rejects.toMatchObject({
      code: 'POINTS_MISSING',
      message: expect.stringContaining('recharge at least 40.2'),
    });
    expect(of(CONFIRM)).toEqual([]);
  });

  it('goes through with the last point', async () => {
    const { api } = wechat({ [COINS]: [{ ...OK, free_coin: 50, pay_coin: 10, total_coin: 60 }] });
    expect(await buy(api)).toEqual(PURCHASE);
  });

  it('tells the order before it is confirmed, and buys nothing when that cannot be kept', async () => {
    const { api, of } = wechat();
    const full = () => Promise.reject(new Error('the disk is full'));
    await expect(buy(api, { onOrder: full })).rejects.toThrow('the disk is full');
    expect(of(CONFIRM)).toEqual([]);
    const told: unknown[] = [];
    await buy(api, { onOrder: (purchase) => void told.push([purchase.orderId, of(CONFIRM).length]) });
    expect(told).toEqual([['P2', 0]]);
  });

  it('asks again for price and balance when WeChat is busy, and buys nothing when it stays so', async () => {
    const coins = { ...OK, free_coin: 50, pay_coin: 151, total_coin: 201 };
    const price = { ...OK, order_id: 'P1', price: '60', free_coin: '50', pay_coin: '10' };
    const { api } = wechat({ [PRICE]: [BUSY, price], [COINS]: [BUSY, BUSY, coins] });
    expect(await buy(api)).toEqual(PURCHASE);
    const busy = wechat({ [COINS]: [BUSY] });
    await expect(buy(busy.api)).rejects.toMatchObject({ code: 'PLATFORM_BUSY' });
    expect([busy.of(COINS).length, busy.of(CONFIRM).length]).toEqual([3, 0]);
  });

  it('hands on a refusal, after which nothing was bought, and does not ask for an order', async () => {
    const { api, of } = wechat({ [CONFIRM]: [REFUSED] });
    await expect(buy(api)).rejects.toMatchObject({ platformCode: '40122' });
    expect([of(CONFIRM).length, of(ORDER).length]).toEqual([1, 0]);
  });
});

describe('the 60 seconds of an order', () => {
  /** A clock that jumps by so many seconds with each order that is told. */
  const clock = (jumps: number[]) => {
    let now = 1_000;
    const onOrder = () => {
      now += jumps.shift() ?? 0;
    };
    return { now: () => now, onOrder };
  };

  it('are never outlived: an order that is too old is not confirmed, and another is priced', async () => {
    const { api, sent } = wechat();
    expect(await buy(api, clock([60]))).toMatchObject({ orderId: 'P2' });
    expect(sent(CONFIRM)).toEqual([expect.objectContaining({ order_id: 'P2' })]);
  });

  it('count from before the price was asked for', async () => {
    let now = 1_000;
    const { api, of } = wechatStage(tools, {
      [PRICE]: () => {
        now += 51;
        return { ...OK, order_id: 'P1', price: '1' };
      },
      [COINS]: [{ ...OK, free_coin: 9, pay_coin: 0, total_coin: 9 }],
      [CONFIRM]: [OK],
    });
    await expect(buy(api, { now: () => now })).rejects.toMatchObject({ code: 'UNAVAILABLE' });
    expect(of(CONFIRM)).toEqual([]);
  });

  it('end it when three prices in a row were too slow', async () => {
    const { api, of } = wechat();
    await expect(buy(api, clock([60, 60, 60]))).rejects.toMatchObject({ code: 'UNAVAILABLE' });
    expect([of(PRICE).length, of(CONFIRM).length]).toEqual([3, 0]);
  });

  it('end before a lost confirmation is sent again: then it stays open', async () => {
    let asks = 0;
    // In time for the first confirmation, no longer for a second.
    const now = () => (asks++ < 2 ? 1_000 : 1_059);
    const { api, of } = wechat({ [CONFIRM]: [LOST], [ORDER]: [waiting] });
    await expect(buy(api, { now })).rejects.toMatchObject({ code: 'PURCHASE_UNSETTLED' });
    expect([of(PRICE).length, of(CONFIRM).length]).toEqual([1, 1]);
  });
});

describe.each([
  ['no answer', LOST],
  ['"busy"', BUSY],
])('a confirmation with %s', (_what, nothing) => {
  it('is bought when getorder says so', async () => {
    const { api, of, sent } = wechat({ [CONFIRM]: [nothing], [ORDER]: [bought] });
    expect(await buy(api)).toEqual(PURCHASE);
    expect(of(CONFIRM)).toHaveLength(1);
    expect(sent(ORDER)).toEqual([{ order_id: 'P1' }]);
  });

  it('is sent again for the same order, only after getorder said that it waits', async () => {
    const { api, asked, sent } = wechat({ [CONFIRM]: [nothing, OK], [ORDER]: [waiting] });
    expect(await buy(api)).toEqual(PURCHASE);
    expect(sent(CONFIRM)).toEqual([sent(CONFIRM)[0], sent(CONFIRM)[0]]);
    const paths = asked.map(({ path }) => path).filter((path) => path === CONFIRM || path === ORDER);
    expect(paths).toEqual([CONFIRM, ORDER, CONFIRM]);
  });

  it('is bought when the second one is refused because the first did arrive', async () => {
    const { api, of } = wechat({ [CONFIRM]: [nothing, REFUSED], [ORDER]: [waiting, bought] });
    expect(await buy(api)).toEqual(PURCHASE);
    expect(of(CONFIRM)).toHaveLength(2);
  });

  it('is refused when WeChat took the order back', async () => {
    const { api, of } = wechat({ [CONFIRM]: [nothing], [ORDER]: [order('ORDER_STATUS_ROLLBACK')] });
    await expect(buy(api)).rejects.toMatchObject({ code: 'PLATFORM_REFUSED' });
    expect(of(CONFIRM)).toHaveLength(1);
  });

  it('is bought when getorder says so at its third try, having been busy', async () => {
    const { api, of } = wechat({ [CONFIRM]: [nothing], [ORDER]: [BUSY, BUSY, bought] });
    expect(await buy(api)).toEqual(PURCHASE);
    expect(of(CONFIRM)).toHaveLength(1);
  });

  it.each<[string, Scripted]>([
    ['does not know the order', UNKNOWN_ORDER],
    ['does not answer', LOST],
    ['is busy', BUSY],
    ['says that it is paid but not done', order('ORDER_STATUS_SUCC')],
    ['says a word that is not documented', order('ORDER_STATUS_NEW_WORD')],
    ['answers no order', OK],
  ])('is open when getorder %s: not repeated, not priced again, the order kept', async (_why, answer) => {
    const { api, of } = wechat({ [CONFIRM]: [nothing], [ORDER]: [answer] });
    const error: unknown = await buy(api).catch((caught: unknown) => caught);
    expect(error).toBeInstanceOf(PurchaseUnsettled);
    expect(error).toBeInstanceOf(CouponError);
    expect(error).toMatchObject({ code: 'PURCHASE_UNSETTLED', purchase: PURCHASE });
    expect([of(PRICE).length, of(CONFIRM).length]).toEqual([1, 1]);
  });

  it('is open after three, however long the order waits', async () => {
    const { api, of } = wechat({ [CONFIRM]: [nothing], [ORDER]: [waiting] });
    await expect(buy(api)).rejects.toBeInstanceOf(PurchaseUnsettled);
    expect([of(PRICE).length, of(CONFIRM).length]).toEqual([1, 3]);
  });
});
