// Reads one attempt to use a coupon.
import { eq } from 'drizzle-orm';
import type { Database } from './database.ts';
import type { RedemptionRow } from './redemption-row.ts';
import { redemptions } from './schema/index.ts';

/**
 * The redemption of this id, or undefined.
 *
 * @param id a UUID; check that it is one, the database refuses anything else
 * @example const redemption = await findRedemption(db, id);
 * @supported node
 */
export async function findRedemption(db: Database, id: string): Promise<RedemptionRow | undefined> {
  const [row] = await db.select().from(redemptions).where(eq(redemptions.id, id));
  return row;
}
