// The deduction: thresholds, times, rounding and the floor, by example and by property.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { deduct, FLOOR } from './deduct.ts';

const NOW = 1_500_000_000;
const minus10 = { type: 0, limit_fee: 10_000, discount: 10, status: 1 };
const off = (discount: unknown, more: object = {}) => ({ type: 1, limit_fee: 0, discount, ...more });
const of = (totalFee: number, template: unknown, more: object = {}) =>
  deduct({ totalFee, template, now: NOW, ...more });

describe('deduct', () => {
  it('takes 10 yuan off 110, as in the document', () => {
    expect(of(11_000, minus10)).toEqual({ payFee: 10_000, discountFee: 1_000 });
  });

  it.each([
    [9_999, 9_999],
    [10_000, 9_000],
    [10_001, 9_001],
  ])('of %i fen with a threshold of 10000 leaves %i to pay', (totalFee, payFee) => {
    expect(of(totalFee, minus10).payFee).toBe(payFee);
    expect(of(totalFee, minus10).reason).toBe(totalFee < 10_000 ? 'below-threshold' : undefined);
  });

  it.each([
    [101, 0.95, 96],
    [99, 0.95, 94],
    [1, 0.5, 1],
    [3, 0.5, 2],
    [115, 0.9, 104],
    [1_001, '0.88', 881],
    [10_000, 0.1 + 0.2, 3_000],
  ])('%i fen times %s is %i, half rounded up', (totalFee, discount, payFee) => {
    expect(of(totalFee, off(discount)).payFee).toBe(payFee);
  });

  it.each([
    [19.9, 1_990],
    ['0.07', 7],
    [1.005, 101],
    [0.29, 29],
  ])('%s yuan off are %i fen exactly', (discount, discountFee) => {
    expect(of(100_000, { type: '0', discount }).discountFee).toBe(discountFee);
  });

  it('leaves 1 fen to be paid, and says so where nothing else is left', () => {
    expect(of(500, { ...minus10, limit_fee: 0 })).toEqual({ payFee: 1, discountFee: 499 });
    expect(of(1, { ...minus10, limit_fee: 0 })).toEqual({
      payFee: 1,
      discountFee: 0,
      reason: 'saves-nothing',
    });
    expect(of(1_000, off(0))).toEqual({ payFee: 1, discountFee: 999 });
    expect(of(0, minus10)).toMatchObject({ payFee: 0, reason: 'below-threshold' });
    expect(of(500, off(1))).toMatchObject({ payFee: 500, reason: 'saves-nothing' });
  });

  it.each([0, -1, '0'])('does not apply while the template has status %s', (status) => {
    expect(of(20_000, { ...minus10, status }).reason).toBe('template-off');
  });

  it.each([
    [NOW - 1, 'not-yet-valid'],
    [NOW, undefined],
    [NOW + 100, undefined],
    [NOW + 101, 'expired'],
  ])("of a template of fixed time at %i is %s, whether by BeeCloud's milliseconds or ours", (now, reason) => {
    const times = { start_time: NOW * 1000, end_time: String((NOW + 100) * 1000), expiry_type: 1 };
    expect(of(11_000, { ...minus10, ...times }, { now }).reason).toBe(reason);
    expect(of(11_000, { ...minus10, ...times }, { now: now * 1000 }).reason).toBe(reason);
  });

  it("believes the coupon's own time before the template's", () => {
    const template = { ...minus10, expiry_type: 2, delivery_valid_days: 3, start_time: null, end_time: null };
    expect(of(11_000, template).reason).toBeUndefined();
    expect(of(11_000, template, { validity: { endTime: NOW - 1 } }).reason).toBe('expired');
    const over = { ...minus10, end_time: (NOW - 1) * 1000 };
    expect(of(11_000, over, { validity: { endTime: NOW + 1 } }).reason).toBeUndefined();
  });

  it('reads a template from JSON text', () => {
    expect(of(11_000, JSON.stringify(minus10)).payFee).toBe(10_000);
  });

  it.each([
    [{ ...minus10, type: 2 }],
    [{ ...minus10, discount: null }],
    [{ ...minus10, discount: -10 }],
    // Regression: 9 for 九折 would make the order nine times as dear.
    [off(9)],
    ['not json'],
    [undefined],
  ])('takes nothing off by terms it does not understand: %j', (template) => {
    expect(of(20_000, template)).toEqual({ payFee: 20_000, discountFee: 0, reason: 'terms-unclear' });
  });

  it.each([-1, 0.5, Number.NaN, Number.POSITIVE_INFINITY])('refuses an amount of %d', (totalFee) => {
    expect(() => of(totalFee, minus10)).toThrow(expect.objectContaining({ code: 'FIELD_INVALID' }));
  });
});

describe('for every order and every coupon', () => {
  const fen = fc.oneof(fc.constantFrom(1, 2, 9_999, 10_000), fc.integer({ min: 1, max: 100_000_000 }));
  const template = fc.record({
    type: fc.constantFrom(0, 1, '0', '1'),
    limit_fee: fc.oneof(fc.constant(0), fen),
    discount: fc.oneof(
      fc.double({ min: 0, max: 1, noNaN: true }),
      fc.integer({ min: 0, max: 100 }).map((percent) => percent / 100),
      fc.integer({ min: 0, max: 1_000_000 }).map((amount) => String(amount / 100)),
    ),
  });

  it('never leaves less than the floor, more than the total, or anything but whole fen', () => {
    fc.assert(
      fc.property(fen, template, (totalFee, one) => {
        const { payFee, discountFee, reason } = of(totalFee, one);
        expect(Number.isSafeInteger(payFee)).toBe(true);
        expect(payFee).toBeGreaterThanOrEqual(FLOOR);
        expect(payFee).toBeLessThanOrEqual(totalFee);
        expect(payFee + discountFee).toBe(totalFee);
        expect(reason === undefined).toBe(discountFee > 0);
      }),
    );
  });

  it('takes off no less for more, and from the threshold on more costs no less', () => {
    fc.assert(
      fc.property(fen, fc.nat({ max: 1_000 }), template, (totalFee, more, one) => {
        const less = of(totalFee, one);
        const greater = of(totalFee + more, one);
        expect(greater.discountFee).toBeGreaterThanOrEqual(less.discountFee);
        if (less.reason !== 'below-threshold') expect(greater.payFee).toBeGreaterThanOrEqual(less.payFee);
      }),
    );
  });

  it('takes nothing off one fen below the threshold', () => {
    fc.assert(
      fc.property(fen, template, (limit, one) => {
        const below = of(limit - 1, { ...one, limit_fee: limit, discount: 0.5 });
        expect(below).toEqual({ payFee: limit - 1, discountFee: 0, reason: 'below-threshold' });
      }),
    );
  });
});
