// What a coupon takes off, to the fen.
import { describe, expect, test } from 'vitest';
import { deduct } from './deduct.ts';

describe('满减', () => {
  const off = (yuan: number, billFee: number) => deduct(billFee, { type: 0, discount: yuan });

  test('takes yuan off fen', () => {
    expect(off(10, 11_000)).toBe(10_000);
    expect(off(0.01, 2)).toBe(1);
  });

  test('is exact where binary fractions are not', () => {
    expect(19.99 * 100).not.toBe(1999);
    expect(off(19.99, 10_000)).toBe(8001);
    expect(off(1.1, 10_000)).toBe(9890);
  });

  test('leaves 1 fen when there would be nothing left to pay', () => {
    expect(off(10, 1000)).toBe(1);
    expect(off(10, 500)).toBe(1);
    expect(off(10, 1)).toBe(1);
    expect(off(10, 1001)).toBe(1);
    expect(off(10, 1002)).toBe(2);
  });
});

describe('折扣', () => {
  const times = (ratio: number, billFee: number) => deduct(billFee, { type: 1, discount: ratio });

  test('0.8 is 八折: four fifths are paid', () => {
    expect(times(0.8, 10_000)).toBe(8000);
  });

  test('rounds half a fen up', () => {
    expect(times(0.95, 10)).toBe(10);
    expect(times(0.95, 30)).toBe(29);
    expect(times(0.95, 11)).toBe(10);
    expect(times(0.95, 101)).toBe(96);
    expect(times(0.8888, 12_345)).toBe(10_972);
  });

  test('is exact where binary fractions are not', () => {
    expect(1.15 * 100).not.toBe(115);
    expect(times(0.285, 100)).toBe(29);
    expect(times(0.145, 100)).toBe(15);
  });

  test('leaves 1 fen of 1 fen', () => {
    expect(times(0.1, 1)).toBe(1);
    expect(times(0.9, 1)).toBe(1);
  });
});
