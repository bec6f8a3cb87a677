// Buying stock over HTTP, with the answers that get lost: bought once, spent once, and never a second order.
import { callWechat } from '@kaquan/server/wechat/call';
import { createCard } from '@kaquan/server/wechat/card/create';
import { getCard } from '@kaquan/server/wechat/card/get';
import { activateCoins } from '@kaquan/server/wechat/card/pay/activate';
import { confirmStock } from '@kaquan/server/wechat/card/pay/confirm';
import { getCoinsInfo } from '@kaquan/server/wechat/card/pay/getcoinsinfo';
import { getOrderList } from '@kaquan/server/wechat/card/pay/getorderlist';
import { getPayPrice } from '@kaquan/server/wechat/card/pay/getpayprice';
import { rechargeCoins } from '@kaquan/server/wechat/card/pay/recharge';
import { PurchaseUnsettled, purchaseStock } from '@kaquan/server/wechat/purchase-stock';
import { resolvePurchase } from '@kaquan/server/wechat/resolve-purchase';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { friendsCoupon } from './friends-coupon.ts';
import { NOVEMBER, openWechat, type WechatStage } from './stage.ts';

const CONFIRM = '/card/pay/confirm';

describe('stock for a friends’ coupon', () => {
  let stage: WechatStage;
  let cardId = '';
  beforeAll(async () => {
    stage = await openWechat(NOVEMBER);
    await activateCoins(stage.wechat);
  });
  beforeEach(async () => {
    ({ cardId } = await createCard(stage.wechat, friendsCoupon(stage.sandbox.clock.now())));
  });
  afterEach(() => stage.control.noFaults());
  afterAll(() => stage?.close());

  const buy = (more: object = {}) => purchaseStock(stage.wechat, { cardId, quantity: 10, ...more });
  const fault = (kind: string, route = CONFIRM, count = 1) =>
    stage.control.fault({ platform: 'wechat', route, kind, count, delay: 0 });
  const calls = (path: string, since: number) => stage.noted.slice(since).filter((one) => one.path === path);
  const stock = async () => {
    const card = (await getCard(stage.wechat, { cardId })) as { cash: { base_info: { sku: object } } };
    return card.cash.base_info.sku;
  };
  /** What `work` spends, in tenths. */
  async function spent(work: () => Promise<unknown>): Promise<number> {
    const before = await getCoinsInfo(stage.wechat);
    await work();
    return before.totalCoin - (await getCoinsInfo(stage.wechat)).totalCoin;
  }

  it('costs what its price said, and is there', async () => {
    expect(await spent(buy)).toBe(20);
    expect(await stock()).toMatchObject({ quantity: 10 });
    const { orderList } = await getOrderList(stage.wechat, { orderType: 'ORDER_TYPE_REDUCE' });
    expect(orderList).toContainEqual(
      expect.objectContaining({ status: 'ORDER_STATUS_QUANTITY_SUCC', freeCoinCount: 20 }),
    );
  });

  describe.each(['/card/pay/getpayprice', '/card/pay/getcoinsinfo', CONFIRM, '/card/pay/getorder'])(
    'at %s',
    (route) => {
      it.each([
        'timeout-before',
        'timeout-after',
        'busy',
        'http-500',
        'truncated',
        'not-json',
        'token-expired',
      ])('is bought once when the answer is spoilt: %s', async (kind) => {
        const buySpoilt = async () => {
          // What becomes of an order is only asked when its confirmation got lost.
          if (route === '/card/pay/getorder') await fault('timeout-after');
          await fault(kind, route);
          await buy();
        };
        expect(await spent(buySpoilt)).toBe(20);
        expect(await stock()).toMatchObject({ quantity: 10 });
      });
    },
  );

  it('is confirmed twice when the first one never arrived, and once when only its answer was lost', async () => {
    for (const [kind, confirmations] of [
      ['timeout-before', 2],
      ['timeout-after', 1],
    ] as const) {
      await fault(kind);
      const since = stage.noted.length;
      await buy();
      // A line that was cut has no answer to note.
      expect(calls(CONFIRM, since).length + 1, kind).toBe(confirmations);
      expect(calls('/card/pay/getpayprice', since)).toHaveLength(1);
    }
  });

  it('is open while nobody answers, and known later by its order', async () => {
    await fault('timeout-after');
    await fault('http-500', '/card/pay/getorder', 3);
    const error: unknown = await buy().catch((caught: unknown) => caught);
    expect(error).toBeInstanceOf(PurchaseUnsettled);
    const { orderId } = (error as PurchaseUnsettled).purchase;
    expect(await resolvePurchase(stage.wechat, { orderId })).toMatchObject({ outcome: 'bought' });
    expect(await stock()).toMatchObject({ quantity: 10 });
  });

  it('spends nothing when points are missing, and can be bought after a recharge', async () => {
    const { totalCoin } = await getCoinsInfo(stage.wechat);
    const quantity = totalCoin / 2 + 10;
    expect(await spent(() => expect(buy({ quantity })).rejects.toThrow('recharge at least 2'))).toBe(0);
    const { orderId } = await rechargeCoins(stage.wechat, { points: 2 });
    await stage.people('/coin-payments', { openid: stage.holder, orderId });
    expect(await buy({ quantity })).toMatchObject({ freeCoin: totalCoin, payCoin: 20 });
    expect(await getCoinsInfo(stage.wechat)).toMatchObject({ totalCoin: 0 });
    const { orderId: more } = await rechargeCoins(stage.wechat, { points: 100 });
    await stage.people('/coin-payments', { openid: stage.holder, orderId: more });
  });

  describe('within the 60 seconds of an order', () => {
    it('or by another: what got too old is not confirmed', async () => {
      const orders: string[] = [];
      const onOrder = ({ orderId }: { orderId: string }) => {
        if (orders.push(orderId) === 1) stage.sandbox.clock.advance(61);
      };
      const { now } = stage.sandbox.clock;
      expect(await buy({ onOrder, now })).toMatchObject({ orderId: orders[1] });
      expect(await stock()).toMatchObject({ quantity: 10 });
      expect(await resolvePurchase(stage.wechat, { orderId: orders[0] ?? '' })).toMatchObject({
        outcome: 'waiting',
      });
    });

    it('and not after: WeChat refuses it too', async () => {
      const { orderId } = await getPayPrice(stage.wechat, { cardId, quantity: 10 });
      stage.sandbox.clock.advance(61);
      await expect(confirmStock(stage.wechat, { cardId, orderId, quantity: 10 })).rejects.toMatchObject({
        code: 'PLATFORM_REFUSED',
      });
      expect(await stock()).toMatchObject({ quantity: 0 });
    });

    it('once: a used order is refused', async () => {
      const { orderId } = await buy();
      await expect(confirmStock(stage.wechat, { cardId, orderId, quantity: 10 })).rejects.toMatchObject({
        code: 'PLATFORM_REFUSED',
      });
      expect(await stock()).toMatchObject({ quantity: 10 });
    });
  });

  it('reads numbers that are written as text, as the samples write them', async () => {
    const body = { card_id: cardId, quantity: '1' };
    const { order_id } = await callWechat(stage.wechat, '/card/pay/getpayprice', body);
    await callWechat(stage.wechat, CONFIRM, { ...body, order_id });
    expect(await stock()).toMatchObject({ quantity: 1 });
  });
});
