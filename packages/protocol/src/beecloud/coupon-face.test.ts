// What BeeCloud's coupons print and when they can be used.
import { describe, expect, it } from 'vitest';
import { readCoupon, readTemplate } from './coupon.ts';
import { couponFace, validity } from './coupon-face.ts';

const template = {
  id: '5f2c0d3e',
  name: '满100元减10元',
  type: 0,
  limit_fee: 10000,
  discount: 10,
  expiry_type: 1,
  start_time: 1502812800000,
  end_time: 1505491199999,
  status: 1,
};
const coupon = { id: 'c1', template, user_id: 'u1', status: 0, start_time: null, end_time: null };

describe('couponFace', () => {
  it('of 满减 is in fen, though the discount is in yuan and the threshold in fen', () => {
    const face = { title: '满100元减10元', benefit: { kind: 'cash', reduceCost: 1000 }, leastCost: 10000 };
    expect(couponFace(template)).toEqual(face);
    expect(couponFace(coupon)).toEqual(face);
    expect(couponFace({ ...coupon, template: JSON.stringify(template) })).toEqual(face);
  });

  it.each([
    [0.9, 10],
    ['0.88', 12],
    [0.95, 5],
  ])('of 折扣 %s is %d % off', (discount, percentOff) => {
    expect(couponFace({ ...template, type: '1', discount }).benefit).toEqual({
      kind: 'discount',
      percentOff,
    });
  });

  it('promises nothing by terms it does not understand', () => {
    expect(couponFace({ type: 1, discount: 9 }).benefit).toEqual({ kind: 'general' });
    expect(couponFace({ type: 7, discount: 9 }).benefit).toEqual({ kind: 'general' });
    expect(couponFace(undefined)).toEqual({ title: '优惠券', benefit: { kind: 'general' }, leastCost: 0 });
  });
});

describe('validity', () => {
  it('is in seconds, though BeeCloud counts milliseconds', () => {
    expect(validity(template)).toEqual({ beginTime: 1502812800, endTime: 1505491199 });
  });

  it("is the coupon's own before the template's", () => {
    const own = { ...coupon, start_time: '1502812800000', end_time: 1502899200000 };
    expect(validity(own)).toEqual({ beginTime: 1502812800, endTime: 1502899200 });
    expect(validity(coupon)).toEqual({ beginTime: 1502812800, endTime: 1505491199 });
  });

  it('of days begins with the issue', () => {
    const days = { ...template, expiry_type: '2', delivery_valid_days: '7' };
    expect(validity(days, 1000)).toEqual({ beginTime: 1000, endTime: 1000 + 7 * 86400 });
    expect(validity({ ...coupon, template: days, created_at: 5_000_500 })).toEqual({
      beginTime: 5000,
      endTime: 5000 + 7 * 86400,
    });
    expect(validity(days)).toEqual({});
  });

  it('is open where nothing is said', () => {
    expect(validity({ ...template, start_time: null, end_time: null })).toEqual({});
  });
});

describe('readCoupon', () => {
  it('reads texts as numbers and numbers as ids', () => {
    expect(
      readCoupon({ id: 7, user_id: 8, status: '1', use_time: '9', template: '{"id":3,"status":"-1"}' }),
    ).toMatchObject({ id: '7', userId: '8', used: true, useTime: 9, template: { id: '3', status: -1 } });
  });

  // Regressions: SDKs that wrote end_time and use_time over start_time, or a count into another's place.
  it('keeps its times apart', () => {
    const times = readCoupon({ start_time: 1, end_time: 2, use_time: 3, created_at: 4 });
    expect([times.startTime, times.endTime, times.useTime, times.createdAt]).toEqual([1, 2, 3, 4]);
  });

  it('reads a template that is broken text as an empty one', () => {
    expect(readTemplate('{')).toMatchObject({ id: '', type: undefined, limitFee: 0 });
  });
});
