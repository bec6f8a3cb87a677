// Whose rows: every table's keys begin with the merchant's app on a platform.
import { and, eq, or, type SQL, type SQLWrapper, sql } from 'drizzle-orm';
import type { PgColumn } from 'drizzle-orm/pg-core';

/** The merchant's app on one platform: Baidu appKey, WeChat appid, BeeCloud app id. */
export interface MerchantKey {
  platform: string;
  appId: string;
}

/** A table of merchants' rows. */
interface MerchantTable {
  platform: PgColumn;
  appId: PgColumn;
}

/**
 * The condition that a row belongs to this merchant's app.
 *
 * @param merchant of values, or of placeholders
 * @example db.select().from(bills).where(and(ofMerchant(bills, merchant), eq(bills.state, 'open')))
 * @supported node
 */
export function ofMerchant(
  table: MerchantTable,
  { platform, appId }: Record<keyof MerchantKey, string | SQLWrapper>,
): SQL | undefined {
  return and(eq(table.platform, platform), eq(table.appId, appId));
}

/**
 * The condition that a row belongs to one of these merchants' apps; of none of them, that no row does.
 *
 * @example db.select().from(redemptions).where(ofMerchants(redemptions, merchants))
 * @supported node
 */
export function ofMerchants(table: MerchantTable, merchants: readonly MerchantKey[]): SQL {
  return or(...merchants.map((merchant) => ofMerchant(table, merchant))) ?? sql`false`;
}
