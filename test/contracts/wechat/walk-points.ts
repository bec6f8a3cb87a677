// Points and the stock they buy, for the friends' coupons of the samples.
// @see 朋友的券 创建朋友的券接口, 配置库存、充值券点
import { getCard } from '@kaquan/server/wechat/card/get';
import { beforeAll, describe, expect, it } from 'vitest';
import { NOVEMBER } from './stage.ts';
import type { Walk } from './walk.ts';

export function walkPoints(walking: () => Walk): void {
  describe('points', () => {
    let orderId = '';
    let rechargeId = '';
    beforeAll(() => walking().stage.sandbox.clock.set(NOVEMBER));

    it.each(['friends-cash', 'friends-gift'])('card/create %s, without stock', async (name) => {
      const created = await walking()('card/create', name, { typed: ({ card }) => card });
      const { cardId } = created as { cardId: string };
      const { stage, cardIds } = walking();
      cardIds[name] = cardId;
      await stage.review(cardId);
      await expect(stage.claim(stage.holder, cardId)).rejects.toThrow('OUT_OF_STOCK');
    });

    it('card/pay/activate, which gives 200 points', async () => {
      expect(await walking()('card/pay/activate', 'new-account')).toEqual({ reward: 2_000 });
    });

    it('card/pay/getcoinsinfo', async () => {
      expect(await walking()('card/pay/getcoinsinfo', 'balance')).toEqual({
        freeCoin: 2_000,
        payCoin: 0,
        totalCoin: 2_000,
      });
    });

    it('card/pay/getpayprice of one with a category: 0.4 points', async () => {
      const real = { card_id: walking().cardIds['friends-cash'] };
      const price = await walking()('card/pay/getpayprice', 'one', { real });
      expect(price).toEqual({ orderId: expect.any(String), price: 4, freeCoin: 4, payCoin: 0 });
      orderId = (price as { orderId: string }).orderId;
      expect(orderId.length).toBeGreaterThan(100);
    });

    it('card/pay/confirm, after which there is one', async () => {
      const cardId = walking().cardIds['friends-cash'] ?? '';
      await walking()('card/pay/confirm', 'one', { real: { card_id: cardId, order_id: orderId } });
      expect(await getCard(walking().stage.wechat, { cardId })).toMatchObject({
        cash: { base_info: { sku: { quantity: 1 } } },
      });
    });

    it('card/pay/recharge, whose code is scanned and paid', async () => {
      const recharge = (await walking()('card/pay/recharge', 'hundred-points', {
        typed: ({ coin_count }) => ({ points: coin_count }),
      })) as { orderId: string; qrcodeUrl: string };
      rechargeId = recharge.orderId;
      expect(rechargeId).toMatch(/^\d{27}$/);
      expect(recharge.qrcodeUrl).toMatch(/^weixin:\/\/wxpay\/bizpayurl\?pr=/);
      const { people, holder } = walking().stage;
      expect(await people('/scans', { openid: holder, url: recharge.qrcodeUrl })).toMatchObject({
        kind: 'coins',
        orderId: rechargeId,
      });
      await people('/coin-payments', { openid: holder, orderId: rechargeId });
    });

    const paid = () => ({
      orderId: rechargeId,
      status: 'ORDER_STATUS_FINANCE_SUCC',
      orderType: 'ORDER_TYPE_WXPAY',
      payCoinCount: 1_000,
      openid: walking().stage.holder,
    });

    it('card/pay/getorder', async () => {
      const real = { order_id: rechargeId };
      expect(await walking()('card/pay/getorder', 'recharge', { real })).toMatchObject(paid());
    });

    it('card/pay/getorderlist', async () => {
      expect(await walking()('card/pay/getorderlist', 'recharges')).toMatchObject({
        totalNum: 1,
        orderList: [paid()],
      });
    });
  });
}
