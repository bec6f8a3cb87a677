// A coupon goes to another person under the same id: it is theirs alone from now on.
import { and, eq, ne } from 'drizzle-orm';
import { addHolder } from './add-holder.ts';
import { ofCoupon } from './coupon-key.ts';
import type { CouponKey } from './coupon-row.ts';
import type { Database } from './database.ts';
import { failReservation } from './fail-reservation.ts';
import { otherHolders } from './other-holders.ts';
import { couponHolders, coupons } from './schema/index.ts';

/**
 * Makes a person the only holder, and ends the reservation of whoever held it before. Doing it again changes nothing.
 * The coupon must exist.
 *
 * @param input `now` in seconds
 * @example await transferCoupon(db, { key, openId, now });
 * @supported node
 */
export async function transferCoupon(
  db: Database,
  { key, openId, now }: { key: CouponKey; openId: string; now: number },
): Promise<void> {
  await db.transaction(async (tx) => {
    // Two gifts at once would each remove the holders that it sees, and not the other's.
    await tx.select({ state: coupons.state }).from(coupons).where(ofCoupon(coupons, key)).for('update');
    const [freed] = await tx
      .update(coupons)
      .set({ state: 'held', redemptionId: null, reservedBy: null, reservedUntil: null, updatedAt: now })
      .where(and(ofCoupon(coupons, key), eq(coupons.state, 'reserved'), ne(coupons.reservedBy, openId)))
      .returning();
    if (freed) await failReservation(tx, { key, reason: 'The coupon was given away.', now });
    await tx.delete(couponHolders).where(otherHolders(key, openId));
    await addHolder(tx, key, openId, now);
  });
}
