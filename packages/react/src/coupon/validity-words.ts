// When a coupon can be used, in plain words and in China's time, whatever the phone's zone.
import type { Validity } from '@kaquan/protocol/coupon';
import { chinaClock, chinaDay, chinaIso } from './china-time.ts';

const HOUR = 3600;
/** No end. */
const OPEN = Number.POSITIVE_INFINITY;
/** From here on a date says more than a number of days. */
const MANY_DAYS = 60;

/**
 * The validity as a person would say it: `今天到期`, `还剩 3 天`, `明天 07:30 生效`.
 *
 * @param validity seconds; a missing end is an open end
 * @param now the server's time, seconds
 * @example validityWords({ endTime: 1_800_000_000 }, 1_800_000_000 - 3 * 86_400) // "还剩 3 天"
 * @supported swan h5 weapp node
 */
export function validityWords({ beginTime = 0, endTime = OPEN }: Validity, now: number): string {
  if (now < beginTime) return `${formatMoment(beginTime, now)} 生效`;
  if (endTime === OPEN) return '长期有效';
  if (now > endTime) return `${formatDate(endTime, now)} 已过期`;
  const days = chinaDay(endTime) - chinaDay(now);
  if (days === 0) {
    const left = endTime - now;
    return left < HOUR ? `还剩 ${Math.max(1, Math.ceil(left / 60))} 分钟` : '今天到期';
  }
  if (days === 1) return '明天到期';
  return days <= MANY_DAYS ? `还剩 ${days} 天` : `有效期至 ${formatDate(endTime, now)}`;
}

/**
 * The whole period, for the coupon's page: `2026-11-29 00:00 至 12-29 23:59`.
 *
 * @param validity seconds
 * @param now the server's time, seconds; this year's number is left out
 * @example validityRange({ beginTime: 1_574_952_776 }, 1_574_952_776) // "11-28 22:52 起"
 * @supported swan h5 weapp node
 */
export function validityRange({ beginTime, endTime }: Validity, now: number): string {
  const moment = (time: number) => `${formatDate(time, now)} ${chinaClock(time)}`;
  if (beginTime !== undefined && endTime !== undefined) return `${moment(beginTime)} 至 ${moment(endTime)}`;
  if (beginTime !== undefined) return `${moment(beginTime)} 起`;
  return endTime === undefined ? '长期有效' : `${moment(endTime)} 前`;
}

/**
 * Whether it ends today or tomorrow, which the card prints in a warning colour.
 *
 * @example endsSoon({ endTime: 100 }, 0) // true
 * @supported swan h5 weapp node
 */
export function endsSoon({ endTime = OPEN }: Validity, now: number): boolean {
  return now <= endTime && chinaDay(endTime) - chinaDay(now) <= 1;
}

/**
 * A point in time near now: `今天 07:30`, `明天 07:30`, `11-29 07:30`.
 *
 * @param time seconds
 * @param now the server's time, seconds
 * @example formatMoment(1_574_952_776, 1_574_952_776) // "今天 22:52"
 * @supported swan h5 weapp node
 */
export function formatMoment(time: number, now: number): string {
  const days = chinaDay(time) - chinaDay(now);
  const name = days === 0 ? '今天' : days === 1 ? '明天' : formatDate(time, now);
  return `${name} ${chinaClock(time)}`;
}

function formatDate(time: number, now: number): string {
  const date = chinaIso(time).slice(0, 10);
  return date.slice(0, 4) === chinaIso(now).slice(0, 4) ? date.slice(5) : date;
}
