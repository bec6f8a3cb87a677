// The choice of a coupon: best against brute force, and a reason for each that is not chosen.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Coupon } from '../coupon.ts';
import { bestCoupon, weighCoupons } from './best-coupon.ts';
import { deduct } from './deduct.ts';

const now = 1_500_000_000;
const ms = (seconds: number) => seconds * 1000;
const wire = (id: string, template: object, more: object = {}) => ({
  id,
  template: { type: 0, limit_fee: 0, status: 1, ...template },
  status: 0,
  ...more,
});
const view = (id: string, template: object, more: Partial<Coupon> = {}): Coupon => ({
  platform: 'beecloud',
  id,
  templateId: 't',
  title: '满减券',
  benefit: { kind: 'general' },
  leastCost: 0,
  validity: {},
  state: 'held',
  status: 'available',
  raw: { id, template: { type: 0, limit_fee: 0, status: 1, ...template } },
  ...more,
});

describe('bestCoupon', () => {
  it('is the one that leaves least to pay, as brute force finds it', () => {
    const template = fc.record({
      type: fc.constantFrom(0, 1),
      limit_fee: fc.nat({ max: 20_000 }),
      discount: fc.integer({ min: 0, max: 100 }).map((percent) => percent / 100),
      status: fc.constantFrom(1, 1, 1, 0),
    });
    const coupon = fc.record({
      template,
      status: fc.constantFrom(0, 0, 1),
      end_time: fc.option(fc.integer({ min: ms(now - 10), max: ms(now + 10) })),
    });
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 30_000 }), fc.array(coupon), (totalFee, some) => {
        const coupons = some.map((one, index) => ({ id: String(index), ...one }));
        const least = coupons
          .filter(({ status, end_time }) => status === 0 && (end_time ?? ms(now)) >= ms(now))
          .map(
            (one) => deduct({ totalFee, template: { ...one.template, end_time: one.end_time }, now }).payFee,
          )
          .reduce((a, b) => Math.min(a, b), totalFee);
        expect(bestCoupon({ totalFee, now }, coupons)?.payFee ?? totalFee).toBe(least);
      }),
    );
  });

  it('is none where none takes anything off', () => {
    expect(bestCoupon({ totalFee: 11_000, now }, [])).toBeUndefined();
    expect(bestCoupon({ totalFee: 99, now }, [wire('a', { discount: 1, limit_fee: 100 })])).toBeUndefined();
  });

  it('is, of equals, the one that ends first, then always the same', () => {
    const coupons = [
      wire('open', { discount: 10 }),
      wire('late', { discount: 10 }, { end_time: ms(now + 20) }),
      wire('soon', { discount: 10 }, { end_time: ms(now + 10) }),
      wire('b-soon', { discount: 10 }, { end_time: ms(now + 10) }),
    ];
    expect(bestCoupon({ totalFee: 11_000, now }, coupons)?.coupon.id).toBe('b-soon');
    expect(bestCoupon({ totalFee: 11_000, now }, [...coupons].reverse())?.coupon.id).toBe('b-soon');
  });

  it('counts the days of a coupon from its issue', () => {
    const template = { discount: 10, expiry_type: 2, delivery_valid_days: 1 };
    const issued = (at: number) => [wire('a', template, { created_at: ms(at) })];
    expect(bestCoupon({ totalFee: 11_000, now }, issued(now - 86_400))).toBeDefined();
    expect(bestCoupon({ totalFee: 11_000, now }, issued(now - 86_401))).toBeUndefined();
  });
});

describe('weighCoupons', () => {
  it("says of each coupon of somebody's list why it does not apply", () => {
    const coupons = [
      view('used', { discount: 50 }, { status: 'used', state: 'used' }),
      view('void', { discount: 50 }, { status: 'void', state: 'void' }),
      view('elsewhere', { discount: 50 }, { status: 'reserved', state: 'using', reservedByCaller: true }),
      view('mine', { discount: 1 }, { status: 'reserved', state: 'reserved', reservedByCaller: true }),
      view('friends', { discount: 50 }, { status: 'reserved', state: 'reserved', reservedByCaller: false }),
      view('wallet', { discount: 50 }, { platform: 'wechat' }),
      view('best', { discount: 20 }),
      view('dear', { discount: 50, limit_fee: 20_000 }),
      view('old', { discount: 50 }, { validity: { endTime: now - 1 }, status: 'expired' }),
    ];
    const weighed = weighCoupons({ totalFee: 11_000, now }, coupons);
    expect(weighed.map(({ coupon, payFee }) => [coupon.id, payFee]).slice(0, 2)).toEqual([
      ['best', 9_000],
      ['mine', 10_900],
    ]);
    expect(Object.fromEntries(weighed.slice(2).map(({ coupon, reason }) => [coupon.id, reason]))).toEqual({
      used: 'used',
      void: 'void',
      elsewhere: 'reserved',
      friends: 'reserved',
      wallet: 'other-platform',
      dear: 'below-threshold',
      old: 'expired',
    });
  });

  it('leaves the list it was given as it was', () => {
    const coupons = Object.freeze([wire('a', { discount: 1 }), wire('b', { discount: 2 })]);
    expect(weighCoupons({ totalFee: 11_000, now }, coupons)[0]?.coupon).toBe(coupons[1]);
  });
});
