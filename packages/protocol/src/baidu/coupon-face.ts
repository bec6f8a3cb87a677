// What a Baidu template prints on its coupons, and when they can be used.
// @see 百度卡券 §1.2, §5.1
import { addMonths, DAY, endOfDay } from '../beijing-time.ts';
import type { Benefit, CouponFace, Validity } from '../coupon.ts';
import { readNumber, readRecord, readText } from '../lenient.ts';
import { readValidity } from '../read-validity.ts';
import { colorName } from './colors.ts';

/**
 * The face of a template.
 *
 * @param raw what coupon/create takes or coupon/get answers, with or without `{ errno, data }` around it; the
 * fields of baseInfo may also lie beside it
 * @example couponFace({ couponType: 'DISCOUNT', discount: 80, baseInfo: { title: '八折券' } }).benefit // { kind: "discount", percentOff: 20 }
 * @supported node
 */
export function couponFace(raw: unknown): CouponFace {
  const { template, baseInfo } = readTemplate(raw);
  const benefit = readBenefit(template);
  const color = readText(baseInfo.color);
  const description = readText(template.description);
  return {
    title: readText(baseInfo.title) ?? '优惠券',
    benefit,
    leastCost: Math.max(0, readNumber(template.leastCost) ?? 0),
    ...(color && { color: colorName(color) }),
    ...(description && { description }),
  };
}

/**
 * When a coupon of a template can be used, in seconds. `type` 1: a fixed range; 2: hours, days or calendar
 * months from the claim; 4: to the end of the last of some natural days, the day of the claim the first.
 *
 * @param raw as for couponFace
 * @param claimedAt seconds
 * @example validity({ baseInfo: { dateInfo: { type: 2, timeUnit: 2, timeValue: 7 } } }, 0) // { beginTime: 0, endTime: 604800 }
 * @supported node
 */
export function validity(raw: unknown, claimedAt: number): Validity {
  const { baseInfo } = readTemplate(raw);
  const dateInfo = readRecord(baseInfo.dateInfo);
  const type = readNumber(dateInfo.type);
  if (type === 2 || type === 4) {
    const count = readNumber(dateInfo.timeValue);
    if (count === undefined) return readValidity(claimedAt, undefined);
    if (type === 4) return readValidity(claimedAt, endOfDay(claimedAt, count - 1));
    return readValidity(claimedAt, addUnits(claimedAt, count, readNumber(dateInfo.timeUnit)));
  }
  return readValidity(readNumber(dateInfo.beginTimestamp), readNumber(dateInfo.endTimestamp));
}

function readTemplate(raw: unknown) {
  const outer = readRecord(raw);
  const template = 'data' in outer ? readRecord(outer.data) : outer;
  return { template, baseInfo: 'baseInfo' in template ? readRecord(template.baseInfo) : template };
}

/** Baidu's discount is what remains to be paid: 80 is 八折, 20 % off. */
function readBenefit(template: Record<string, unknown>): Benefit {
  const type = readText(template.couponType)?.toUpperCase();
  const discount = readNumber(template.discount);
  const reduceCost = readNumber(template.reduceCost);
  if (type === 'CASH' && reduceCost !== undefined) return { kind: 'cash', reduceCost };
  if (type === 'DISCOUNT' && discount !== undefined && discount >= 0 && discount <= 100) {
    return { kind: 'discount', percentOff: 100 - discount };
  }
  return { kind: 'general' };
}

function addUnits(from: number, count: number, unit: number | undefined): number | undefined {
  if (unit === 1) return from + count * 3600;
  if (unit === 2) return from + count * DAY;
  if (unit === 3) return addMonths(from, count);
  return undefined;
}
