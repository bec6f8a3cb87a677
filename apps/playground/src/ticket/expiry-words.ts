// When a coupon can be used, in the words a wallet uses.
import type { Validity } from '@kaquan/protocol/coupon';
import { hourMinute } from '../clock-words.ts';

const DAY = 24 * 3600 * 1000;

/** Midnight of the day a moment falls on, milliseconds, in the visitor's time zone. */
function midnight(seconds: number): number {
  return new Date(seconds * 1000).setHours(0, 0, 0, 0);
}

/** Calendar days from one moment to another; a day of 23 or 25 hours still counts as one. */
function daysBetween(from: number, to: number): number {
  return Math.round((midnight(to) - midnight(from)) / DAY);
}

function monthDay(seconds: number): string {
  const date = new Date(seconds * 1000);
  return `${date.getMonth() + 1}月${date.getDate()}日`;
}

export interface ExpiryWords {
  words: string;
  /** It ends today or tomorrow: worth a warmer colour. */
  soon: boolean;
}

/**
 * The validity in plain words.
 *
 * @param now the sandbox's time, seconds
 * @example expiryWords({ endTime: now + 3 * 86400 }, now).words // "还剩 3 天"
 */
export function expiryWords({ beginTime, endTime }: Validity, now: number): ExpiryWords {
  if (endTime !== undefined && now > endTime) return { words: '已过期', soon: false };
  if (beginTime !== undefined && now < beginTime) {
    const days = daysBetween(now, beginTime);
    const day = days === 0 ? '今天 ' : days === 1 ? '明天 ' : `${monthDay(beginTime)} `;
    return { words: `${day}${hourMinute(beginTime)} 生效`, soon: false };
  }
  if (endTime === undefined) return { words: '长期有效', soon: false };
  const days = daysBetween(now, endTime);
  if (days === 0) return { words: `今天 ${hourMinute(endTime)} 到期`, soon: true };
  if (days === 1) return { words: '明天到期', soon: true };
  return { words: days <= 60 ? `还剩 ${days} 天` : `${monthDay(endTime)}前可用`, soon: false };
}
