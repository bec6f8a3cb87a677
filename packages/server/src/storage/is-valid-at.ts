// The condition that a coupon may be used at a moment, as far as its times go.
import { and, gte, isNull, lte, or, type SQL, type SQLWrapper } from 'drizzle-orm';
import { coupons } from './schema/index.ts';

/**
 * The condition that a coupon has begun and not ended; without a time it has no such end.
 *
 * @param now seconds, or a placeholder of them
 * @example db.select().from(coupons).where(isValidAt(now))
 * @supported node
 */
export function isValidAt(now: number | SQLWrapper): SQL | undefined {
  return and(
    or(isNull(coupons.beginTime), lte(coupons.beginTime, now)),
    or(isNull(coupons.endTime), gte(coupons.endTime, now)),
  );
}
