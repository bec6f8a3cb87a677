// Amounts and thresholds as the coupon prints them.
import { describe, expect, it } from 'vitest';
import { amountWords, groupCode, statusWords, thresholdWords } from './coupon-words.ts';

describe('the amount', () => {
  it('shows whole yuan without decimals', () => {
    expect(amountWords({ kind: 'cash', reduceCost: 2000 })).toEqual({ sign: '¥', main: '20' });
  });
  it('shows fen only when there are any, small', () => {
    expect(amountWords({ kind: 'cash', reduceCost: 1990 })).toEqual({ sign: '¥', main: '19', tail: '.9' });
    expect(amountWords({ kind: 'cash', reduceCost: 1 })).toEqual({ sign: '¥', main: '0', tail: '.01' });
  });
  it.each([
    [20, '8'],
    [25, '7.5'],
    [5, '9.5'],
    [30, '7'],
    [12, '8.8'],
  ])('prints %i %% off as %s 折, the same for both platforms', (percentOff, main) => {
    expect(amountWords({ kind: 'discount', percentOff })).toEqual({ main, tail: '折' });
  });
  it('names a gift and a general coupon instead of a number', () => {
    expect(amountWords({ kind: 'gift', gift: '小食拼盘 1 份' }).main).toBe('兑换');
    expect(amountWords({ kind: 'general' }).main).toBe('优惠');
  });
});

describe('the threshold', () => {
  it('counts in yuan', () => expect(thresholdWords(10_050)).toBe('满 100.5 可用'));
  it('is none at 0', () => expect(thresholdWords(0)).toBe('无门槛'));
});

it('says the state in one word', () => {
  expect(['used', 'expired', 'void', 'reserved'].map((status) => statusWords(status as 'used'))).toEqual([
    '已使用',
    '已过期',
    '已失效',
    '占用中',
  ]);
});

it('groups a code for reading out, without a trailing space', () => {
  expect(groupCode('226009850808')).toBe('2260 0985 0808');
  expect(groupCode('2260098508')).toBe('2260 0985 08');
});
