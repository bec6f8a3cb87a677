// Whether a person may see and use a coupon.
import { and, eq } from 'drizzle-orm';
import type { CouponKey } from './coupon-row.ts';
import type { Database } from './database.ts';
import { couponHolders } from './schema/index.ts';

/**
 * True if this person holds this coupon, alone or with friends.
 *
 * @example if (!(await isHolder(db, key, openId))) throw new CouponError('COUPON_NOT_YOURS', '…');
 * @supported node
 */
export async function isHolder(db: Database, key: CouponKey, openId: string): Promise<boolean> {
  const rows = await db
    .select({ since: couponHolders.since })
    .from(couponHolders)
    .where(
      and(
        eq(couponHolders.platform, key.platform),
        eq(couponHolders.appId, key.appId),
        eq(couponHolders.openId, openId),
        eq(couponHolders.couponId, key.couponId),
      ),
    );
  return rows.length > 0;
}
