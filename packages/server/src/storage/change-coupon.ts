// Changes a coupon and the redemption that has it, in one statement: the coupon's row decides.
import { and, eq, type SQL } from 'drizzle-orm';
import type { PgUpdateSetSource } from 'drizzle-orm/pg-core';
import { ofCoupon } from './coupon-key.ts';
import type { CouponKey, CouponRow } from './coupon-row.ts';
import type { Database } from './database.ts';
import { coupons, redemptions } from './schema/index.ts';

export interface CouponChange {
  key: CouponKey;
  /** Known before: a redemption that is entered at the same moment would not be seen. */
  redemptionId: string;
  /** How the coupon must stand. */
  where: SQL | undefined;
  coupon: PgUpdateSetSource<typeof coupons>;
  redemption: PgUpdateSetSource<typeof redemptions>;
}

/**
 * Both change, or neither. Of any number of processes at the same time, each sees what the one before has left.
 *
 * @returns the coupon, or undefined where it does not stand so (any more)
 * @example const row = await changeCoupon(db, { key, redemptionId, where, coupon, redemption });
 * @supported node
 */
export async function changeCoupon(
  db: Database,
  { key, redemptionId, where, coupon, redemption }: CouponChange,
): Promise<CouponRow | undefined> {
  const changed = db.$with('changed').as(
    db
      .update(coupons)
      .set(coupon)
      .where(and(ofCoupon(coupons, key), eq(coupons.redemptionId, redemptionId), where))
      .returning(),
  );
  const followed = db.$with('followed').as(
    db
      .update(redemptions)
      .set(redemption)
      .from(changed)
      .where(and(ofCoupon(redemptions, key), eq(redemptions.id, redemptionId)))
      .returning({ id: redemptions.id }),
  );
  const [row] = await db.with(changed, followed).select().from(changed);
  return row;
}
