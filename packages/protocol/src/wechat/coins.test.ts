// 券点 in whole tenths, however WeChat writes them.
import { describe, expect, it } from 'vitest';
import { coinsOf, formatCoins } from './coins.ts';

describe('an amount of points', () => {
  it.each([
    ['0.2', 2],
    ['0', 0],
    [0.2, 2],
    [200, 2_000],
    ['201', 2_010],
    ['12.50', 125],
    [' 1 ', 10],
    [-1.4, -14],
  ])('%j is %d tenths', (written, tenths) => {
    expect(coinsOf(written)).toBe(tenths);
  });

  it('is whole although three times 0.2 is 0.6000000000000001, and 0.3 less 0.1 is 0.19999999999999998', () => {
    expect(coinsOf(0.2 * 3)).toBe(6);
    expect(coinsOf(String(0.2 * 3))).toBe(6);
    expect(coinsOf(0.3 - 0.1)).toBe(2);
  });

  it.each([
    undefined,
    null,
    '',
    'abc',
    '0.25',
    0.25,
    Number.NaN,
    Number.POSITIVE_INFINITY,
    1e300,
    '1e3',
    true,
    {},
  ])('%j is none', (written) => {
    expect(coinsOf(written)).toBeUndefined();
  });

  it('has no negative zero', () => {
    expect(Object.is(coinsOf(-0), 0)).toBe(true);
  });

  it.each([
    [2, '0.2'],
    [0, '0'],
    [2_010, '201'],
    [125, '12.5'],
    [3, '0.3'],
  ])('%d tenths read %s', (tenths, text) => {
    expect(formatCoins(tenths)).toBe(text);
  });
});
