// Who holds each of several coupons.
import { and, asc, eq, inArray } from 'drizzle-orm';
import type { Database } from './database.ts';
import type { MerchantKey } from './merchant-key.ts';
import { couponHolders } from './schema/index.ts';

/**
 * The holders of each coupon; one that nobody holds is not in the answer.
 *
 * @example const holders = await listHolders(db, { platform, appId }, couponIds);
 * @supported node
 */
export async function listHolders(
  db: Database,
  { platform, appId }: MerchantKey,
  couponIds: string[],
): Promise<Map<string, string[]>> {
  const holders = new Map<string, string[]>();
  if (couponIds.length === 0) return holders;
  const rows = await db
    .select({ couponId: couponHolders.couponId, openId: couponHolders.openId })
    .from(couponHolders)
    .where(
      and(
        eq(couponHolders.platform, platform),
        eq(couponHolders.appId, appId),
        inArray(couponHolders.couponId, couponIds),
      ),
    )
    .orderBy(asc(couponHolders.since), asc(couponHolders.openId));
  for (const { couponId, openId } of rows) holders.set(couponId, [...(holders.get(couponId) ?? []), openId]);
  return holders;
}
