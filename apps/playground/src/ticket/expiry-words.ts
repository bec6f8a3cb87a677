// When a coupon can be used, in the words a wallet uses.
import type { Validity } from '@kaquan/protocol/coupon';
import { daysBetween, hourMinute, monthDay } from '../clock-words.ts';

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
