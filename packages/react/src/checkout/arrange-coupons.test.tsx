// Which coupon an order gets.
import { describe, expect, it } from 'vitest';
import { but, FIVE_PERCENT, NOW, TEN_OFF, THIRTY_OFF } from '../../test-support/checkout-coupons.ts';
import { arrangeCoupons, type CouponWish } from './arrange-coupons.ts';
import { reasonWords } from './reason-words.ts';

const ALL = [THIRTY_OFF, FIVE_PERCENT, TEN_OFF];
const arrange = (totalFee: number, wish: CouponWish = 'best', coupons = ALL) =>
  arrangeCoupons({ totalFee, now: NOW }, coupons, wish);

describe('arrangeCoupons', () => {
  it('takes the best one for 110 yuan: 10 yuan off, 100 to be paid', () => {
    expect(arrange(11_000)).toMatchObject({ chosenCoupon: TEN_OFF.id, payFee: 10_000, discountFee: 1_000 });
  });

  it.each([
    [9_999, FIVE_PERCENT.id],
    [10_000, TEN_OFF.id],
    [19_000, TEN_OFF.id],
    [20_000, THIRTY_OFF.id],
    [70_000, FIVE_PERCENT.id],
  ])('takes the best one for %i fen', (totalFee, id) => {
    expect(arrange(totalFee).chosenCoupon).toBe(id);
  });

  it('keeps the person’s choice when the amount changes, though another one saves more', () => {
    const wish = { id: FIVE_PERCENT.id };
    expect(arrange(11_000, wish)).toMatchObject({ chosenCoupon: FIVE_PERCENT.id, discountFee: 550 });
    expect(arrange(26_000, wish)).toMatchObject({ chosenCoupon: FIVE_PERCENT.id, discountFee: 1_300 });
  });

  it('lets the best one stand in while the choice does not apply, and comes back to the choice', () => {
    const wish = { id: THIRTY_OFF.id };
    expect(arrange(11_000, wish).chosenCoupon).toBe(TEN_OFF.id);
    expect(arrange(26_000, wish).chosenCoupon).toBe(THIRTY_OFF.id);
  });

  it('keeps 不使用优惠券 whatever the amount', () => {
    expect(arrange(26_000, 'none')).toMatchObject({ chosenCoupon: null, payFee: 26_000, discountFee: 0 });
  });

  it('has no coupon, and the whole amount, where none applies', () => {
    const none = arrange(5_000, 'best', [TEN_OFF]);
    expect(none).toMatchObject({ coupons: [], chosenCoupon: null, payFee: 5_000, discountFee: 0 });
    expect(none.disabledCoupons).toHaveLength(1);
  });

  it('leaves out what is over: no news at a checkout', () => {
    const over = (['used', 'void'] as const).map((status) => but(TEN_OFF, { id: status, status }));
    const expired = but(TEN_OFF, { id: 'expired', status: 'expired', validity: { endTime: NOW - 1 } });
    expect(arrange(11_000, 'best', [...over, expired]).disabledCoupons).toEqual([]);
  });

  it('offers a coupon that is kept for an order of the same person, and not one that is being paid with', () => {
    const mine = but(TEN_OFF, { state: 'reserved', status: 'reserved', reservedByCaller: true });
    const used = but(TEN_OFF, { state: 'using', status: 'reserved' });
    expect(arrange(11_000, 'best', [mine]).chosenCoupon).toBe(mine.id);
    expect(arrange(11_000, 'best', [used]).disabledCoupons[0]?.reason).toBe('reserved');
  });
});

describe('reasonWords', () => {
  const words = (totalFee: number, ...coupons: (typeof TEN_OFF)[]) =>
    arrange(totalFee, 'best', coupons).disabledCoupons.map((one) => reasonWords(one, { totalFee, now: NOW }));

  it('says how much is missing, to the fen', () => {
    expect(words(11_000, THIRTY_OFF)).toEqual(['还差 ¥90.00 可用']);
    expect(words(9_999, TEN_OFF)).toEqual(['还差 ¥0.01 可用']);
  });

  it('says from when it can be used', () => {
    const validity = { beginTime: NOW + 86_400 };
    expect(words(11_000, but(TEN_OFF, { status: 'not-yet-valid', validity }))).toEqual(['明天 10:24 起可用']);
  });

  it.each([
    ['baidu', '请从百度卡券包里使用'],
    ['wechat', '请从微信卡包里使用'],
  ] as const)('says where a coupon of %s is used instead', (platform, said) => {
    expect(words(11_000, but(TEN_OFF, { platform }))).toEqual([said]);
  });

  it('says what else stands in the way', () => {
    const raw = (template: object) => ({
      raw: { template: { type: 0, discount: 10, status: 1, ...template } },
    });
    expect(words(11_000, but(TEN_OFF, raw({ status: -1 })))).toEqual(['活动已停止']);
    expect(words(11_000, but(TEN_OFF, raw({ type: 9 })))).toEqual(['暂不支持这种优惠']);
    expect(words(11_000, but(TEN_OFF, { state: 'using', status: 'reserved' }))).toEqual([
      '正在另一笔订单里使用',
    ]);
    expect(words(1, but(FIVE_PERCENT, {}))).toEqual(['这笔订单用它省不了钱']);
  });
});
