// Whose rows still owe something, over the whole database: for an operator, who configures no app.
import { isNull } from 'drizzle-orm';
import { union } from 'drizzle-orm/pg-core';
import type { Database } from './database.ts';
import type { MerchantKey } from './merchant-key.ts';
import { events, redemptions } from './schema/index.ts';
import { isUnsettled } from './unsettled.ts';

/**
 * The merchants' apps of which a redemption is unsettled, or a push not worked on. The one operation that looks at all
 * merchants: a command beside the servers is given a database and no app. It reads the indexes of what is owed, which
 * are short.
 *
 * @example for (const merchant of await listWaitingMerchants(db)) await listUnsettled(db, merchant, page);
 * @supported node
 */
export async function listWaitingMerchants(db: Database): Promise<MerchantKey[]> {
  return union(
    db
      .selectDistinct({ platform: redemptions.platform, appId: redemptions.appId })
      .from(redemptions)
      .where(isUnsettled()),
    db
      .selectDistinct({ platform: events.platform, appId: events.appId })
      .from(events)
      .where(isNull(events.workedAt)),
  );
}
