// When a campaign's coupons can be claimed and used, in the words of 卡券包.
// @see 百度卡券 §1.2.1 dateInfo
import { dayAndMinute } from '../clock-words.ts';

interface DateInfo {
  getStartTimestamp?: number;
  getEndTimestamp?: number;
  /** 1: between two moments; 2: so long after the claim; 4: so many natural days, the day of the claim the first. */
  type?: number;
  beginTimestamp?: number;
  endTimestamp?: number;
  timeUnit?: number;
  timeValue?: number;
}

/** What `timeUnit` counts. */
const UNITS: Record<number, string> = { 1: '小时', 2: '天', 3: '个月' };

/**
 * When a coupon can be used. An unknown type says so rather than something wrong.
 *
 * @example dateWords({ type: 2, timeUnit: 2, timeValue: 12 }) // "领取后 12 天内有效"
 */
export function dateWords(dateInfo: unknown): string {
  const { type, beginTimestamp, endTimestamp, timeUnit = 0, timeValue } = (dateInfo ?? {}) as DateInfo;
  const unit = UNITS[timeUnit];
  if (type === 1) return fromTo(beginTimestamp, endTimestamp);
  if (type === 2 && unit) return `领取后 ${timeValue} ${unit}内有效`;
  if (type === 4) return `领取当天起 ${timeValue} 个自然日内有效`;
  return '以店铺说明为准';
}

/** When it can be claimed: `2026.11.22 10:24 至 2026.12.06 10:24`. */
export function claimWords(dateInfo: unknown): string {
  const { getStartTimestamp, getEndTimestamp } = (dateInfo ?? {}) as DateInfo;
  return fromTo(getStartTimestamp, getEndTimestamp);
}

function fromTo(begin = 0, end = 0): string {
  return `${dayAndMinute(begin)} 至 ${dayAndMinute(end)}`;
}
