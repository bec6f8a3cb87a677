// Decimals are exact where binary fractions are not.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { multiplyRounded, readDecimal } from './decimal.ts';

describe('readDecimal', () => {
  it.each([
    [0.9, 900_000],
    ['0.9', 900_000],
    ['10.', 10_000_000],
    [0.1 + 0.2, 300_000],
    [0.8999999999999999, 900_000],
    ['1.0000005', 1_000_001],
    [0, 0],
    ['9999999.99', 9_999_999_990_000],
  ])('reads %s as %i millionths', (value, millionths) => {
    expect(readDecimal(value)).toBe(millionths);
  });

  it.each([[-1], ['-0.5'], ['1e3'], [1e-7], ['0x10'], ['10000000'], [null], [''], ['九折'], [Number.NaN]])(
    'does not take %s for a decimal',
    (value) => {
      expect(readDecimal(value)).toBeUndefined();
    },
  );
});

it('multiplyRounded agrees with whole-number arithmetic of any size, half rounded up', () => {
  const amount = fc.oneof(fc.nat(), fc.integer({ min: 0, max: Number.MAX_SAFE_INTEGER }));
  fc.assert(
    fc.property(amount, fc.integer({ min: 0, max: 1_000_000 }), (fen, ratio) => {
      const exact = (BigInt(fen) * BigInt(ratio) * 2n + 1_000_000n) / 2_000_000n;
      expect(multiplyRounded(fen, ratio)).toBe(Number(exact));
    }),
  );
  expect(multiplyRounded(100, 9_999_999_990_000)).toBe(999_999_999);
});
