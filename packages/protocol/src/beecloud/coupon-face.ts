// What a BeeCloud template prints on its coupons, and when they can be used.
// @see BeeCloud 营销卡券 优惠券模板根据ID查询, 发放卡券
import { DAY } from '../beijing-time.ts';
import type { Benefit, CouponFace, Validity } from '../coupon.ts';
import { MILLION, multiplyRounded } from '../decimal.ts';
import { readRecord } from '../lenient.ts';
import { readValidity } from '../read-validity.ts';
import { readCoupon, readTemplate, type Template } from './coupon.ts';

/**
 * The face of a template.
 *
 * @param raw a template, its JSON text, or an issued coupon that holds one
 * @example couponFace({ type: 1, discount: 0.8, name: '八折券' }).benefit // { kind: "discount", percentOff: 20 }
 * @supported node
 */
export function couponFace(raw: unknown): CouponFace {
  const template = readOwnTemplate(raw);
  return {
    title: template.name || '优惠券',
    benefit: readBenefit(template),
    leastCost: template.limitFee,
  };
}

/**
 * When a coupon can be used, in seconds: what the coupon says itself, else what its template says, by a fixed time
 * (`expiry_type` 1) or by days from the issue (2).
 *
 * @param raw an issued coupon, or a template
 * @param issuedAt seconds; for a template of days
 * @example validity({ template: { expiry_type: 2, delivery_valid_days: 7 } }, 0) // { beginTime: 0, endTime: 604800 }
 * @supported swan h5 weapp node
 */
export function validity(raw: unknown, issuedAt?: number): Validity {
  // A template has times under the same names, which are not those of a coupon.
  const coupon = 'template' in readRecord(raw) ? readCoupon(raw) : undefined;
  if (coupon?.startTime !== undefined || coupon?.endTime !== undefined)
    return range(coupon.startTime, coupon.endTime);
  const template = coupon?.template ?? readTemplate(raw);
  if (template.expiryType !== 2) return range(template.startTime, template.endTime);
  const beginTime = inSeconds(coupon?.createdAt) ?? issuedAt;
  if (beginTime === undefined) return {};
  const days = template.deliveryValidDays;
  return readValidity(beginTime, days === undefined ? undefined : beginTime + days * DAY);
}

function readOwnTemplate(raw: unknown): Template {
  const { template } = readRecord(raw);
  return readTemplate(template ?? raw);
}

/** @param start milliseconds, as `end` */
function range(start: number | undefined, end: number | undefined): Validity {
  return readValidity(inSeconds(start), inSeconds(end));
}

function inSeconds(milliseconds: number | undefined): number | undefined {
  return milliseconds === undefined ? undefined : Math.floor(milliseconds / 1000);
}

/** BeeCloud's 折扣 is the part that remains to be paid: 0.8 is 八折, 20 % off. Its 满减 is in yuan. */
function readBenefit({ type, discount }: Template): Benefit {
  if (type === 0 && discount !== undefined)
    return { kind: 'cash', reduceCost: multiplyRounded(100, discount) };
  if (type === 1 && discount !== undefined && discount <= MILLION)
    return { kind: 'discount', percentOff: (MILLION - discount) / 10_000 };
  return { kind: 'general' };
}
