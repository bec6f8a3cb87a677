// Coupons of a shop's member, as GET /coupons answers them.
import type { Coupon } from '@kaquan/protocol/coupon';

/** 2026-11-21 10:24 in Beijing, seconds. */
export const NOW = Date.parse('2026-11-21T10:24:00+08:00') / 1000;

const DAY = 86_400;

function coupon(id: string, template: Record<string, unknown>, more: Partial<Coupon>): Coupon {
  return {
    platform: 'beecloud',
    id,
    templateId: `t-${id}`,
    title: id,
    benefit: { kind: 'general' },
    leastCost: Number(template.limit_fee ?? 0),
    validity: { endTime: NOW + 7 * DAY },
    state: 'held',
    status: 'available',
    raw: { id, template: { status: 1, ...template } },
    ...more,
  };
}

/** 10 yuan off from 100 yuan. */
export const TEN_OFF = coupon(
  '满百减十',
  { type: 0, limit_fee: 10_000, discount: 10 },
  { benefit: { kind: 'cash', reduceCost: 1_000 } },
);

/** 30 yuan off from 200 yuan. */
export const THIRTY_OFF = coupon(
  '满二百减三十',
  { type: 0, limit_fee: 20_000, discount: 30 },
  { benefit: { kind: 'cash', reduceCost: 3_000 } },
);

/** 九五折, from any amount. */
export const FIVE_PERCENT = coupon(
  '九五折',
  { type: 1, limit_fee: 0, discount: 0.95 },
  { benefit: { kind: 'discount', percentOff: 5 } },
);

/** The same, with something said otherwise. */
export function but(one: Coupon, more: Partial<Coupon>): Coupon {
  return { ...one, ...more };
}
