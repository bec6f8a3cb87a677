// The redemptions that a platform was asked about without a clear answer, for an operator's eyes.
import type { Database } from '../storage/database.ts';
import { listUnsettled } from '../storage/list-unsettled.ts';
import type { MerchantKey } from '../storage/merchant-key.ts';

export interface PendingRedemption {
  redemptionId: string;
  platform: string;
  appId: string;
  /** Baidu couponTakeId, WeChat code, BeeCloud id. */
  couponId: string;
  openId: string;
  /** `used`: used here, the platform does not confirm that it knows. `using`: the platform has the last word. */
  state: 'using' | 'used';
  /** How often the platform was asked. */
  attempts: number;
  /** What it said last. */
  said: string;
  /** Seconds: since when it waits, and when the platform was last asked. */
  since: number;
  askedAt: number;
}

/**
 * Lists those of these merchants, the longest unasked first.
 *
 * @param page `now` in seconds; at most `limit` redemptions, 200 unless given
 * @example const pending = await listPending(db, merchants, { now });
 * @supported node
 */
export async function listPending(
  db: Database,
  merchants: readonly MerchantKey[],
  { now, limit = 200 }: { now: number; limit?: number },
): Promise<PendingRedemption[]> {
  const pages = [];
  for (const merchant of merchants)
    pages.push(await listUnsettled(db, merchant, { before: now, limit, asked: true }));
  const longest = pages.flat().sort((one, other) => one.updatedAt - other.updatedAt);
  return longest.slice(0, limit).map((row) => ({
    redemptionId: row.id,
    platform: row.platform,
    appId: row.appId,
    couponId: row.couponId,
    openId: row.openId,
    state: row.state === 'used' ? 'used' : 'using',
    attempts: row.attempts,
    said: row.reason ?? '',
    since: row.createdAt,
    askedAt: row.updatedAt,
  }));
}
