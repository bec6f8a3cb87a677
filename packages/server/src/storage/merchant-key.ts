// Whose rows: every table's keys begin with the merchant's app on a platform.
import { and, eq, or, type SQL, sql } from 'drizzle-orm';
import type { coupons, redemptions } from './schema/index.ts';

/** The merchant's app on one platform: Baidu appKey, WeChat appid, BeeCloud app id. */
export interface MerchantKey {
  platform: string;
  appId: string;
}

/**
 * The condition that a row belongs to one of these merchants' apps; of none of them, that no row does.
 *
 * @example db.select().from(redemptions).where(ofMerchants(redemptions, merchants))
 * @supported node
 */
export function ofMerchants(
  table: typeof coupons | typeof redemptions,
  merchants: readonly MerchantKey[],
): SQL {
  const one = merchants.map(({ platform, appId }) =>
    and(eq(table.platform, platform), eq(table.appId, appId)),
  );
  return or(...one) ?? sql`false`;
}
