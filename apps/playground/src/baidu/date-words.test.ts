// Baidu's validity types in words: Beijing's days, and no guess for a type that is none.
import { describe, expect, it } from 'vitest';
import { claimWords, dateWords } from './date-words.ts';

describe('when a coupon can be used', () => {
  it('is two moments in Beijing time with type 1', () => {
    expect(dateWords({ type: 1, beginTimestamp: 1_575_000_000, endTimestamp: 1_575_086_400 })).toBe(
      '2019.11.29 12:00 至 2019.11.30 12:00',
    );
  });

  it.each([
    [1, '领取后 6 小时内有效'],
    [2, '领取后 6 天内有效'],
    [3, '领取后 6 个月内有效'],
  ])('counts from the claim with type 2, in unit %i', (timeUnit, words) => {
    expect(dateWords({ type: 2, timeUnit, timeValue: 6 })).toBe(words);
  });

  it('counts natural days with type 4, the day of the claim the first', () => {
    expect(dateWords({ type: 4, timeUnit: 2, timeValue: 5 })).toBe('领取当天起 5 个自然日内有效');
  });

  it('is not guessed when the type is none of these', () => {
    expect(dateWords({ type: 3 })).toBe('以店铺说明为准');
    expect(dateWords(undefined)).toBe('以店铺说明为准');
  });
});

it('says from when to when a coupon can be claimed', () => {
  expect(claimWords({ getStartTimestamp: 1_575_000_000, getEndTimestamp: 1_575_086_400 })).toBe(
    '2019.11.29 12:00 至 2019.11.30 12:00',
  );
});
