// A user takes a coupon in 卡券包: within its window, up to its limit, while codes last.
// @see 百度卡券 §1.2.1 卡券基础信息字段
import { randomInt } from 'node:crypto';
import { Refusal } from '../core/refuse.ts';
import { newCouponTakeId, type Store, type Take, type Template } from './store.ts';

const HOUR = 3600;
const DAY = 24 * HOUR;
/** China keeps UTC+8 all year; natural days end at its midnight. */
const CHINA = 8 * HOUR;

/** From when to when a coupon taken at `now` can be used, seconds. */
export function validityOf(
  date: Template['input']['baseInfo']['dateInfo'],
  now: number,
): { beginTime: number; endTime: number } {
  if (date.type === 1) return { beginTime: date.beginTimestamp, endTime: date.endTimestamp };
  if (date.type === 4) {
    // The day of the claim is the first: five natural days from any time on 1 October end as the 6th begins.
    const midnight = Math.floor((now + CHINA) / DAY) * DAY - CHINA;
    return { beginTime: now, endTime: midnight + date.timeValue * DAY - 1 };
  }
  if (date.timeUnit === 1) return { beginTime: now, endTime: now + date.timeValue * HOUR };
  if (date.timeUnit === 2) return { beginTime: now, endTime: now + date.timeValue * DAY };
  return { beginTime: now, endTime: addMonths(now, date.timeValue) };
}

/** The same day and time some months later, or the last day of a shorter month. */
function addMonths(now: number, months: number): number {
  const start = new Date((now + CHINA) * 1000);
  const target = new Date(start);
  target.setUTCMonth(start.getUTCMonth() + months);
  if (target.getUTCDate() !== start.getUTCDate()) target.setUTCDate(0);
  return target.getTime() / 1000 - CHINA;
}

/** How many can still be taken. */
export const stockLeft = (template: Template): number => template.free.length + template.systemCodesLeft;

/** How many of a coupon a user has taken so far. */
export function countTaken({ taken }: Template, openId: string): number {
  return taken.get(openId) ?? 0;
}

/** Why this user cannot take one now, if so. */
export function refusalOf(template: Template, openId: string, now: number): Refusal | undefined {
  const { dateInfo, getLimit } = template.input.baseInfo;
  if (now < dateInfo.getStartTimestamp) return new Refusal('NOT_YET_CLAIMABLE', '还没有开始领取');
  if (now > dateInfo.getEndTimestamp) return new Refusal('NO_LONGER_CLAIMABLE', '领取时间已过');
  if (countTaken(template, openId) >= getLimit)
    return new Refusal('LIMIT_REACHED', `每人限领 ${getLimit} 张`);
  if (stockLeft(template) === 0) return new Refusal('OUT_OF_STOCK', '已经领完');
  return undefined;
}

/** Takes one coupon out of stock for a user who may have it. */
export function takeOne(store: Store, template: Template, openId: string, now: number): Take {
  let couponCode = template.free.shift();
  if (couponCode === undefined) {
    template.systemCodesLeft -= 1;
    couponCode = String(randomInt(100_000_000_000, 1_000_000_000_000));
  }
  const take: Take = {
    couponTakeId: newCouponTakeId(),
    couponId: template.couponId,
    couponCode,
    openId,
    takenAt: now,
    uses: 0,
    ...validityOf(template.input.baseInfo.dateInfo, now),
  };
  store.takes.set(take.couponTakeId, take);
  template.taken.set(openId, countTaken(template, openId) + 1);
  return take;
}
