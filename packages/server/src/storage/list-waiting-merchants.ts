// Whose redemptions still owe something, over the whole database: for an operator, who configures no app.
import type { Database } from './database.ts';
import type { MerchantKey } from './merchant-key.ts';
import { redemptions } from './schema/index.ts';
import { isUnsettled } from './unsettled.ts';

/**
 * The merchants' apps of which a redemption is unsettled. The one operation that looks at all merchants: a command
 * beside the servers is given a database and no app. It reads the index of what is unsettled, which is short.
 *
 * @example for (const merchant of await listWaitingMerchants(db)) await listUnsettled(db, merchant, page);
 * @supported node
 */
export async function listWaitingMerchants(db: Database): Promise<MerchantKey[]> {
  return db
    .selectDistinct({ platform: redemptions.platform, appId: redemptions.appId })
    .from(redemptions)
    .where(isUnsettled());
}
