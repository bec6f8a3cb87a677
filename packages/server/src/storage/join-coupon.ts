// Makes a person the holder of a coupon that is known, and reads it: one statement.
import { sql } from 'drizzle-orm';
import { ofCoupon } from './coupon-key.ts';
import type { CouponKey, CouponRow } from './coupon-row.ts';
import type { Database } from './database.ts';
import { couponHolders, coupons } from './schema/index.ts';

/**
 * Reads the coupon and adds the holder, if it is of this template; who holds it already stays as he is.
 *
 * @param input `now` in seconds
 * @returns the row, of whatever template it is, or undefined if there is no such coupon
 * @example const row = await joinCoupon(db, key, { templateId, openId, now });
 * @supported node
 */
export async function joinCoupon(
  db: Database,
  key: CouponKey,
  { templateId, openId, now }: { templateId: string; openId: string; now: number },
): Promise<CouponRow | undefined> {
  const known = db.$with('known').as(db.select().from(coupons).where(ofCoupon(coupons, key)));
  const joined = db.$with('joined').as(
    db
      .insert(couponHolders)
      .select(
        sql`select ${known.platform}, ${known.appId}, ${openId}::text, ${known.couponId}, ${now}::bigint
          from ${known} where ${known.templateId} = ${templateId}`,
      )
      .onConflictDoNothing()
      .returning(),
  );
  const [row] = await db.with(known, joined).select().from(known);
  return row;
}
