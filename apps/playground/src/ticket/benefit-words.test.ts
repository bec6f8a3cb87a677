// Amounts, discounts and thresholds as a coupon prints them.
import { describe, expect, it } from 'vitest';
import { benefitWords, thresholdWords } from './benefit-words.ts';

describe('benefitWords', () => {
  it('writes yuan without decimals unless there are fen', () => {
    expect(benefitWords({ kind: 'cash', reduceCost: 2000 }).value).toBe('20');
    expect(benefitWords({ kind: 'cash', reduceCost: 1990 }).value).toBe('19.9');
  });

  it('writes what is paid as 折: 20 % off is 八折, 25 % off is 七五折', () => {
    expect(benefitWords({ kind: 'discount', percentOff: 20 })).toEqual({
      before: '',
      value: '8',
      after: '折',
    });
    expect(benefitWords({ kind: 'discount', percentOff: 25 }).value).toBe('7.5');
  });
});

describe('thresholdWords', () => {
  it('says from which amount on, or that there is none', () => {
    expect(thresholdWords(10_000)).toBe('满 100 可用');
    expect(thresholdWords(0)).toBe('无门槛');
  });
});
