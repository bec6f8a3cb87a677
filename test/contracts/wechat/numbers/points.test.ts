// Points in tenths, and what WeChat makes of thresholds: title and price, as previewed and as the sandbox shows them.
// @see 朋友的券 选择合适的门槛类型, 不同门槛类型的字段以及展现, 开通券点账户接口
import { type CouponPreview, previewCoupon } from '@kaquan/protocol/wechat/preview-coupon';
import type { Card } from '@kaquan/server/wechat/card/card';
import { createCard } from '@kaquan/server/wechat/card/create';
import { activateCoins } from '@kaquan/server/wechat/card/pay/activate';
import { getCoinsInfo } from '@kaquan/server/wechat/card/pay/getcoinsinfo';
import { getPayPrice } from '@kaquan/server/wechat/card/pay/getpayprice';
import { rechargeCoins } from '@kaquan/server/wechat/card/pay/recharge';
import { purchaseStock } from '@kaquan/server/wechat/purchase-stock';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { NOVEMBER, openWechat, type WechatStage } from '../stage.ts';
import { friendsCash, friendsGift } from './cards.ts';

const when = (use_condition: object) => ({ advanced: { use_condition } });
const cash = (use_condition: object, reduce_cost: unknown = 5_000) =>
  friendsCash({ ...when(use_condition), card: { reduce_cost } });
const gift = (use_condition: object, card: object = {}) => friendsGift({ ...when(use_condition), card });

/** Tenths of a point for one piece. */
const FREE_OF_THRESHOLDS = 2;
const CATEGORY = 4;
const SPEND_OR_BUY = 6;

describe('points', () => {
  let stage: WechatStage;
  beforeAll(async () => {
    stage = await openWechat(NOVEMBER);
  });
  afterAll(() => stage?.close());

  /** What the sandbox makes of the card: its title in the wallet, and the price of so many. */
  async function made(card: Card, quantity: number) {
    const { cardId } = await createCard(stage.wechat, card);
    const { cards } = await stage.control.wechat.cards();
    const { price } = await getPayPrice(stage.wechat, { cardId, quantity });
    return { title: cards.find((one) => one.cardId === cardId)?.title, price };
  }
  const previewed = ({ title, pricePerUnit }: CouponPreview, quantity: number) => ({
    title,
    price: pricePerUnit * quantity,
  });

  it('200 come with the account, once', async () => {
    expect(await activateCoins(stage.wechat)).toEqual({ reward: 2_000 });
    expect(await getCoinsInfo(stage.wechat)).toEqual({ freeCoin: 2_000, payCoin: 0, totalCoin: 2_000 });
    await activateCoins(stage.wechat);
    expect(await getCoinsInfo(stage.wechat)).toMatchObject({ totalCoin: 2_000 });
  });

  it('cost a yuan each', async () => {
    const { orderId, qrcodeUrl } = await rechargeCoins(stage.wechat, { points: 3 });
    const scanned = await stage.people('/scans', { openid: stage.holder, url: qrcodeUrl });
    expect(scanned).toMatchObject({ coinCount: 3 });
    await stage.people('/coin-payments', { openid: stage.holder, orderId });
    expect(await getCoinsInfo(stage.wechat)).toMatchObject({ payCoin: 30 });
  });

  it.each<[string, Card, number, string]>([
    ['no threshold', cash({}), FREE_OF_THRESHOLDS, '50元代金券'],
    ['no threshold, of a gift', gift({}), FREE_OF_THRESHOLDS, '苹果1个'],
    ['a category', cash({ accept_category: '蛋挞', reject_category: '蛋糕' }), CATEGORY, '蛋挞减50元'],
    ['a category of six 汉字', cash({ accept_category: '葡式黄油蛋挞' }), CATEGORY, '50元代金券'],
    ['what it is not for', cash({ reject_category: '蛋糕' }), CATEGORY, '50元代金券'],
    ['spending', cash({ least_cost: 500 }), SPEND_OR_BUY, '满500减50'],
    ['spending, of a gift', gift({ least_cost: 500 }), SPEND_OR_BUY, '满500送苹果'],
    ['buying', gift({ object_use_for: '蛋糕' }, { gift_name: '蛋挞' }), SPEND_OR_BUY, '买蛋糕送蛋挞'],
    ['no other discount', cash({ can_use_with_other_discount: false }), FREE_OF_THRESHOLDS, '50元代金券'],
    [
      'spending on a category',
      cash({ accept_category: '羽绒服', least_cost: 500 }),
      SPEND_OR_BUY,
      '羽绒服满500减50',
    ],
    [
      'spending on a category of six 汉字',
      cash({ accept_category: '长款羽绒服饰', least_cost: 500 }),
      SPEND_OR_BUY,
      '满500减50',
    ],
  ])('with %s: its price and title', async (_threshold, card, pricePerUnit, title) => {
    expect(previewCoupon(card)).toMatchObject({ pricePerUnit, title });
    expect(await made(card, 1)).toEqual({ title, price: pricePerUnit });
    // In floating point 0.2 * 3 is not 0.6.
    expect(await made(card, 3)).toEqual({ title, price: pricePerUnit * 3 });
  });

  it('are what the price said, to the tenth', async () => {
    const { cardId } = await createCard(stage.wechat, cash({}));
    const { totalCoin } = await getCoinsInfo(stage.wechat);
    expect(await purchaseStock(stage.wechat, { cardId, quantity: 3 })).toMatchObject({ price: 6 });
    expect(await getCoinsInfo(stage.wechat)).toMatchObject({ totalCoin: totalCoin - 6 });
    const priced = stage.noted.filter(({ path }) => path === '/card/pay/getpayprice').at(-1);
    expect(priced?.answer).toMatchObject({ price: '0.6' });
  });

  it('title and price are previewed as they become, whatever the thresholds', async () => {
    const some = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined });
    const words = some(
      fc.constantFrom('蛋', 'abc', '一二三四五', '一二三四五六', '五个字😀😀', '六个字😀😀😀'),
    );
    const common = {
      least_cost: some(fc.constantFrom<unknown>(0, 1, 500, '500', 9_999)),
      can_use_with_other_discount: some(fc.boolean()),
    };
    const cashes = fc.tuple(
      fc.record({ ...common, accept_category: words, reject_category: words }),
      fc.constantFrom<unknown>(1, 10, 1_990, '5000', 123_456, 10_000_000),
    );
    const gifts = fc.tuple(
      fc.record({ ...common, object_use_for: words }),
      fc.record({
        gift_name: fc.constantFrom('苹果', '六个汉字长的'),
        gift_num: fc.constantFrom<unknown>(1, '12', 999),
        gift_unit: fc.constantFrom('个', '公斤'),
      }),
    );
    const cards = fc.oneof(
      cashes.map(([condition, reduceCost]) => cash(condition, reduceCost)),
      gifts.map(([condition, fields]) => gift(condition, fields)),
    );
    await fc.assert(
      fc.asyncProperty(cards, fc.integer({ min: 1, max: 100_000 }), async (card, quantity) => {
        expect(await made(card, quantity)).toEqual(previewed(previewCoupon(card), quantity));
      }),
      { numRuns: 100 },
    );
  });
});
