// Reads one attempt to use a coupon.
import { and, eq } from 'drizzle-orm';
import type { Database } from './database.ts';
import { type MerchantKey, ofMerchants } from './merchant-key.ts';
import type { RedemptionRow } from './redemption-row.ts';
import { redemptions } from './schema/index.ts';

/**
 * The redemption of this id, or undefined. One of a merchant who is not named is as unknown as one that does not exist.
 *
 * @param merchants whose redemptions to look at: the server's own apps
 * @param id a UUID; check that it is one, the database refuses anything else
 * @example const redemption = await findRedemption(db, [{ platform: 'wechat', appId }], id);
 * @supported node
 */
export async function findRedemption(
  db: Database,
  merchants: readonly MerchantKey[],
  id: string,
): Promise<RedemptionRow | undefined> {
  if (merchants.length === 0) return undefined;
  const [row] = await db
    .select()
    .from(redemptions)
    .where(and(ofMerchants(redemptions, merchants), eq(redemptions.id, id)));
  return row;
}
