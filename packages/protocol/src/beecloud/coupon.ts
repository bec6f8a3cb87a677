// Coupons and templates as BeeCloud answers them. Numbers may be texts, and a template may be JSON text: the document
// has declared it as a string, as a "json map string" and as a map, all within nine days.
// @see BeeCloud 营销卡券 优惠券模板根据ID查询, 发放卡券
import { type Decimal, readDecimal } from '../decimal.ts';
import { readNumber, readRecord, readText } from '../lenient.ts';
import type { Fen } from '../money.ts';

/** What a template says, in one form. */
export interface Template {
  id: string;
  name: string;
  /** `0` 满减, `1` 折扣, any other value as undefined. */
  type: 0 | 1 | undefined;
  /** The order must reach this amount; 0: no threshold. */
  limitFee: Fen;
  /** Yuan for 满减 (10 takes 10 yuan off), what remains to be paid for 折扣 (0.9 is 九折). */
  discount: Decimal | undefined;
  /** `1` the template's own time, `2` days from the issue. */
  expiryType: number | undefined;
  /** Milliseconds. */
  startTime: number | undefined;
  /** Milliseconds. */
  endTime: number | undefined;
  deliveryValidDays: number | undefined;
  /** `0` 未开启, `1` 正常, `-1` 停止; undefined where it is not said. */
  status: number | undefined;
}

/** What is said of one issued coupon, in one form. */
export interface IssuedCoupon {
  id: string;
  template: Template;
  userId: string;
  /** `status` 1. */
  used: boolean;
  /** Milliseconds. */
  startTime: number | undefined;
  /** Milliseconds. */
  endTime: number | undefined;
  /** Milliseconds. */
  useTime: number | undefined;
  /** Milliseconds. */
  createdAt: number | undefined;
}

/**
 * Reads a template, whichever form it and its numbers have; what is missing is undefined, empty or 0.
 *
 * @param raw a template, or its JSON text
 * @example readTemplate('{"type":"0","discount":10}').type // 0
 * @supported swan h5 weapp node
 */
export function readTemplate(raw: unknown): Template {
  const fields = templateFields(raw);
  const type = readNumber(fields.type);
  return {
    id: readText(fields.id) ?? '',
    name: readText(fields.name) ?? '',
    type: type === 0 || type === 1 ? type : undefined,
    limitFee: Math.max(0, readNumber(fields.limit_fee) ?? 0),
    discount: readDecimal(fields.discount),
    expiryType: readNumber(fields.expiry_type),
    startTime: readNumber(fields.start_time),
    endTime: readNumber(fields.end_time),
    deliveryValidDays: readNumber(fields.delivery_valid_days),
    status: readNumber(fields.status),
  };
}

/**
 * Reads an issued coupon, whichever form it and its numbers have.
 *
 * @param raw what coupon/{id} answers as `coupon`
 * @example readCoupon(answer.coupon).template.name
 * @supported swan h5 weapp node
 */
export function readCoupon(raw: unknown): IssuedCoupon {
  const fields = readRecord(raw);
  return {
    id: readText(fields.id) ?? '',
    template: readTemplate(fields.template),
    userId: readText(fields.user_id) ?? '',
    used: readNumber(fields.status) === 1,
    startTime: readNumber(fields.start_time),
    endTime: readNumber(fields.end_time),
    useTime: readNumber(fields.use_time),
    createdAt: readNumber(fields.created_at),
  };
}

/**
 * A template's own fields: the map, or what its JSON text holds; empty for anything else.
 *
 * @example templateFields('{"id":"t1"}').id // "t1"
 * @supported swan h5 weapp node
 */
export function templateFields(raw: unknown): Record<string, unknown> {
  if (typeof raw !== 'string') return readRecord(raw);
  try {
    return readRecord(JSON.parse(raw));
  } catch {
    return {};
  }
}
