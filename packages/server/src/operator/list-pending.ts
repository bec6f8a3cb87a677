// The redemptions that a platform was asked about without a clear answer, for an operator's eyes.
import type { Database } from '../storage/database.ts';
import { listUnsettled } from '../storage/list-unsettled.ts';

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
 * Lists them, the longest unasked first.
 *
 * @param page `now` in seconds; at most `limit` redemptions, 200 unless given
 * @example const pending = await listPending(db, { now });
 * @supported node
 */
export async function listPending(
  db: Database,
  { now, limit = 200 }: { now: number; limit?: number },
): Promise<PendingRedemption[]> {
  const rows = await listUnsettled(db, { before: now, limit, asked: true });
  return rows.map((row) => ({
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
