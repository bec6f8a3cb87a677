// What a coupon takes off an order: one function for the preview in the page and for the server. BeeCloud documents
// neither rounding nor floor, so both are ours: what is paid in the end is what the bill query says.
// @see BeeCloud 营销卡券 流程 4
import type { Validity } from '../coupon.ts';
import { type Decimal, MILLION, multiplyRounded } from '../decimal.ts';
import { CouponError } from '../errors.ts';
import type { Fen } from '../money.ts';
import { readTemplate, type Template } from './coupon.ts';

/** The least that a payment channel takes: an order is never paid by a coupon alone. */
export const FLOOR: Fen = 1;

/** Every reason why a coupon takes nothing off. */
export type InapplicableReason =
  /** 未满使用金额 */
  | 'below-threshold'
  /** 未到使用时间 */
  | 'not-yet-valid'
  /** 已过期 */
  | 'expired'
  /** The template is not 正常: 未开启 or 停止. */
  | 'template-off'
  /** 已使用 */
  | 'used'
  /** It is in another order that is being paid. */
  | 'reserved'
  /** It is no longer good. */
  | 'void'
  /** Of a wallet that has no part in the payment. */
  | 'other-platform'
  /** Its terms are none that this kit understands. */
  | 'terms-unclear'
  /** It would apply, and still take off nothing: 1 fen stays to be paid. */
  | 'saves-nothing';

export interface DeductInput {
  /** The order's amount, undiscounted. */
  totalFee: Fen;
  /** The template as BeeCloud answers it: a map or its JSON text. */
  template: unknown;
  /** The server's time in seconds. A value too large for that is taken for milliseconds, which BeeCloud counts in. */
  now: number;
  /** The coupon's own time in seconds; goes before what the template says. */
  validity?: Validity | undefined;
}

export interface Deduction {
  payFee: Fen;
  discountFee: Fen;
  /** There exactly when discountFee is 0. */
  reason?: InapplicableReason;
}

/**
 * What a coupon of this template takes off an order.
 *
 * One rounding rule: each result is rounded half up (四舍五入) to whole fen: the amount off of 满减, the amount to be
 * paid of 折扣. At least {@link FLOOR} stays to be paid, at most the total.
 *
 * @throws {CouponError} FIELD_INVALID for an amount that is not a whole number of fen from 0
 * @example deduct({ totalFee: 11000, template: { type: 0, limit_fee: 10000, discount: 10 }, now }) // { payFee: 10000, discountFee: 1000 }
 * @supported swan h5 weapp node
 */
export function deduct({ totalFee, template: raw, now, validity }: DeductInput): Deduction {
  if (!Number.isSafeInteger(totalFee) || totalFee < 0)
    throw new CouponError('FIELD_INVALID', 'totalFee must be a whole number of fen', {
      platform: 'beecloud',
    });
  const template = readTemplate(raw);
  const { type, discount } = template;
  const none = (reason: InapplicableReason) => ({ payFee: totalFee, discountFee: 0, reason });

  if (type === undefined || discount === undefined || (type === 1 && discount > MILLION))
    return none('terms-unclear');
  if (template.status !== undefined && template.status !== 1) return none('template-off');
  const untimely = timeReason(validity ?? ownTime(template), inSeconds(now));
  if (untimely) return none(untimely);
  if (totalFee < template.limitFee) return none('below-threshold');
  const payFee = Math.max(Math.min(FLOOR, totalFee), unbounded(totalFee, type, discount));
  return payFee < totalFee ? { payFee, discountFee: totalFee - payFee } : none('saves-nothing');
}

function unbounded(totalFee: Fen, type: 0 | 1, discount: Decimal): number {
  return type === 0 ? totalFee - multiplyRounded(100, discount) : multiplyRounded(totalFee, discount);
}

function timeReason(validity: Validity, now: number): InapplicableReason | undefined {
  if (validity.beginTime !== undefined && now < validity.beginTime) return 'not-yet-valid';
  return validity.endTime !== undefined && now > validity.endTime ? 'expired' : undefined;
}

/** Where the coupon's own time is not given. Days from an issue that nobody named cannot have run out. */
function ownTime({ startTime, endTime }: Template): Validity {
  return {
    ...(startTime === undefined ? {} : { beginTime: inSeconds(startTime) }),
    ...(endTime === undefined ? {} : { endTime: inSeconds(endTime) }),
  };
}

/** 10^11 seconds are in the year 5138; as milliseconds they are in 1973. */
function inSeconds(time: number): number {
  return time > 1e11 ? Math.floor(time / 1000) : time;
}
