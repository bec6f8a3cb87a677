// Fills in what a coupon shows when it was granted before its template could be read.
import type { CouponFace, Validity } from '@kaquan/protocol/coupon';
import { ofCoupon } from './coupon-key.ts';
import type { CouponKey, CouponRow } from './coupon-row.ts';
import type { Database } from './database.ts';
import { coupons } from './schema/index.ts';

/**
 * Replaces the face, the validity and the platform's own fields of a coupon; its state is left alone.
 *
 * @param face `now` in seconds
 * @returns the row as it is now, or undefined if there is no such coupon
 * @example await saveFace(db, key, { face, validity, raw, now });
 * @supported node
 */
export async function saveFace(
  db: Database,
  key: CouponKey,
  {
    face,
    validity,
    raw,
    now,
  }: { face: CouponFace; validity: Validity; raw: Record<string, unknown>; now: number },
): Promise<CouponRow | undefined> {
  const [row] = await db
    .update(coupons)
    .set({
      face,
      raw,
      beginTime: validity.beginTime ?? null,
      endTime: validity.endTime ?? null,
      updatedAt: now,
    })
    .where(ofCoupon(coupons, key))
    .returning();
  return row;
}
