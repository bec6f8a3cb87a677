// Sets right what a push said wrongly: pushes may be forged, what is told under seal may not.
import type { CouponFace } from '@kaquan/protocol/coupon';
import { and, eq, inArray } from 'drizzle-orm';
import { ofCoupon } from './coupon-key.ts';
import type { CouponKey } from './coupon-row.ts';
import type { Database } from './database.ts';
import { failReservation } from './fail-reservation.ts';
import { findCoupon } from './find-coupon.ts';
import { otherHolders } from './other-holders.ts';
import { couponHolders, coupons } from './schema/index.ts';

/** What is certain about a coupon. */
export interface CorrectionInput {
  key: CouponKey;
  openId: string;
  templateId: string;
  code: string;
  /** What to show until the right template has been read. */
  face: CouponFace;
  /** Seconds. */
  now: number;
}

/**
 * Where a push granted the coupon and disagrees, the coupon becomes what is certain, and a reservation of somebody
 * who never had it ends. One that was used meanwhile stays as it is.
 *
 * @example await correctGrant(db, { key, openId, templateId, code, face, now });
 * @supported node
 */
export async function correctGrant(db: Database, input: CorrectionInput): Promise<void> {
  const { key, openId, templateId, code, face, now } = input;
  // Most were granted by a launch before, and are right.
  if ((await findCoupon(db, key))?.grantedVia !== 'push') return;
  await db.transaction(async (tx) => {
    const row = await findCoupon(tx, key);
    if (row?.grantedVia !== 'push') return;
    const others = await tx.select().from(couponHolders).where(otherHolders(key, openId));
    if (row.templateId === templateId && row.code === code && others.length === 0) return;
    const [corrected] = await tx
      .update(coupons)
      .set({
        templateId,
        code,
        face,
        raw: {},
        beginTime: null,
        endTime: null,
        state: 'held',
        redemptionId: null,
        reservedBy: null,
        reservedUntil: null,
        grantedVia: 'launch',
        updatedAt: now,
      })
      .where(
        and(
          ofCoupon(coupons, key),
          eq(coupons.grantedVia, 'push'),
          inArray(coupons.state, ['held', 'reserved']),
        ),
      )
      .returning();
    if (corrected === undefined) return;
    await failReservation(tx, { key, reason: 'The coupon is somebody else’s.', now });
    await tx.delete(couponHolders).where(otherHolders(key, openId));
  });
}
