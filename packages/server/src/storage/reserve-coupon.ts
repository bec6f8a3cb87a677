// held → reserved: one holder gets the coupon for a while, the others learn who was first.
import { and, eq, lte, or, sql } from 'drizzle-orm';
import { ofCoupon } from './coupon-key.ts';
import type { CouponKey, CouponRow } from './coupon-row.ts';
import type { Database } from './database.ts';
import { findCoupon } from './find-coupon.ts';
import { coupons, redemptions } from './schema/index.ts';

export interface ReserveInput {
  key: CouponKey;
  openId: string;
  /** A new id, used if this becomes a new redemption. */
  redemptionId: string;
  /** Seconds: the reservation ends by itself at this time. */
  until: number;
  /** Seconds. */
  now: number;
}

export type Reserved =
  | { ok: true; row: CouponRow; redemptionId: string }
  /** Not free: the row says why. Undefined: no such coupon. */
  | { ok: false; row: CouponRow | undefined };

/**
 * Reserves a coupon that is free, renews it for the holder who has it (same redemption id), or takes over a
 * reservation that ran out. Of any number of processes at the same time exactly one succeeds, because the
 * coupon's row decides.
 *
 * @example const reserved = await reserveCoupon(db, { key, openId, redemptionId: randomUUID(), until, now });
 * @supported node
 */
export async function reserveCoupon(db: Database, input: ReserveInput): Promise<Reserved> {
  const { key, openId, redemptionId, until, now } = input;
  return db.transaction(async (tx) => {
    const theirs = and(eq(coupons.state, 'reserved'), eq(coupons.reservedBy, openId));
    const ranOut = and(eq(coupons.state, 'reserved'), lte(coupons.reservedUntil, now));
    const [row] = await tx
      .update(coupons)
      .set({
        state: 'reserved',
        redemptionId: sql`case when ${theirs} then ${coupons.redemptionId} else ${redemptionId}::uuid end`,
        reservedBy: openId,
        reservedUntil: until,
        updatedAt: now,
      })
      .where(and(ofCoupon(coupons, key), or(eq(coupons.state, 'held'), theirs, ranOut)))
      .returning();
    if (row === undefined) return { ok: false, row: await findCoupon(tx, key) };

    // From here on the row is locked: nobody else touches this coupon's redemptions.
    if (row.redemptionId !== redemptionId) {
      await tx
        .update(redemptions)
        .set({ reservedUntil: until, updatedAt: now })
        .where(and(ofCoupon(redemptions, key), eq(redemptions.state, 'reserved')));
      return { ok: true, row, redemptionId: row.redemptionId ?? redemptionId };
    }
    await tx
      .update(redemptions)
      .set({ state: 'cancelled', reason: 'The reservation ran out.', updatedAt: now })
      .where(and(ofCoupon(redemptions, key), eq(redemptions.state, 'reserved')));
    await tx.insert(redemptions).values({
      id: redemptionId,
      ...key,
      openId,
      state: 'reserved',
      reservedUntil: until,
      createdAt: now,
      updatedAt: now,
    });
    return { ok: true, row, redemptionId };
  });
}
