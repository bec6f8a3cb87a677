// How long a coupon is good, in calendar days.
import { describe, expect, it } from 'vitest';
import { expiryWords } from './expiry-words.ts';

/** A moment in Beijing, seconds. */
const at = (month: number, day: number, hour = 0, minute = 0) =>
  Date.UTC(2026, month - 1, day, hour - 8, minute) / 1000;
const now = at(11, 21, 20);
const words = (validity: { beginTime?: number; endTime?: number }) => expiryWords(validity, now).words;

describe('expiryWords', () => {
  it('counts calendar days, not blocks of 24 hours', () => {
    expect(words({ endTime: at(11, 21, 23, 59) })).toBe('今天 23:59 到期');
    expect(words({ endTime: at(11, 22, 0, 30) })).toBe('明天到期');
    expect(words({ endTime: at(11, 24, 1) })).toBe('还剩 3 天');
  });

  it('warns for today and tomorrow only', () => {
    expect(expiryWords({ endTime: at(11, 22, 12) }, now).soon).toBe(true);
    expect(expiryWords({ endTime: at(11, 23, 12) }, now).soon).toBe(false);
  });

  it('says when a coupon begins that cannot be used yet', () => {
    expect(words({ beginTime: at(11, 21, 22, 5) })).toBe('今天 22:05 生效');
    expect(words({ beginTime: at(11, 22, 7, 30) })).toBe('明天 07:30 生效');
    expect(words({ beginTime: at(12, 1, 9) })).toBe('12月1日 09:00 生效');
  });

  it('is valid through its last second', () => {
    expect(words({ endTime: now })).not.toBe('已过期');
    expect(words({ endTime: now - 1 })).toBe('已过期');
  });

  it('takes an open end as for ever, and names the day of a far one', () => {
    expect(words({ beginTime: at(1, 1) })).toBe('长期有效');
    expect(words({ endTime: new Date(2027, 5, 30).getTime() / 1000 })).toBe('6月30日前可用');
  });
});
