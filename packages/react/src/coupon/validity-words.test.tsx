// Validity in plain words, in China's time, from the server's clock.
import { describe, expect, it } from 'vitest';
import { endsSoon, validityRange, validityWords } from './validity-words.ts';

const at = (text: string) => Date.parse(`${text}+08:00`) / 1000;
const NOW = at('2026-11-21T10:24:00');

describe('validityWords', () => {
  it.each([
    ['ends later today', '2026-11-21T23:59:59', '今天到期'],
    ['ends within the hour', '2026-11-21T10:47:00', '还剩 23 分钟'],
    ['ends in this minute', '2026-11-21T10:24:01', '还剩 1 分钟'],
    ['ends tomorrow, although that is less than 24 hours', '2026-11-22T00:00:00', '明天到期'],
    ['ends in three days', '2026-11-24T00:00:01', '还剩 3 天'],
    ['ends far away', '2027-02-01T00:00:00', '有效期至 2027-02-01'],
    ['has ended', '2026-11-20T23:59:59', '11-20 已过期'],
  ])('%s', (_case, end, words) => {
    expect(validityWords({ endTime: at(end) }, NOW)).toBe(words);
  });

  it('still counts the very last second as valid, as couponStatus does', () => {
    expect(validityWords({ endTime: NOW }, NOW)).toBe('还剩 1 分钟');
  });

  it.each([
    ['2026-11-22T07:30:00', '明天 07:30 生效'],
    ['2026-11-21T18:00:00', '今天 18:00 生效'],
    ['2026-12-05T00:00:00', '12-05 00:00 生效'],
    ['2027-01-01T00:00:00', '2027-01-01 00:00 生效'],
  ])('begins at %s: %s', (begin, words) => {
    expect(validityWords({ beginTime: at(begin), endTime: at('2027-02-01T00:00:00') }, NOW)).toBe(words);
  });

  it('says that an open end is open', () => expect(validityWords({}, NOW)).toBe('长期有效'));
});

it('leaves this year out of the period, and keeps another', () => {
  const period = { beginTime: at('2026-11-29T00:00:00'), endTime: at('2027-01-05T23:59:00') };
  expect(validityRange(period, NOW)).toBe('11-29 00:00 至 2027-01-05 23:59');
});

it('warns today and tomorrow, not after the end', () => {
  expect(endsSoon({ endTime: at('2026-11-22T23:00:00') }, NOW)).toBe(true);
  expect(endsSoon({ endTime: at('2026-11-23T00:00:00') }, NOW)).toBe(false);
  expect(endsSoon({ endTime: NOW - 1 }, NOW)).toBe(false);
});
