// What an operator can see and do about work that a platform does not let end.
import type { DeadJob, Jobs } from '../jobs/index.ts';
import type { OpenedDatabase } from '../storage/database.ts';
import { findRedemption } from '../storage/find-redemption.ts';
import type { MerchantKey } from '../storage/merchant-key.ts';
import { noteTold } from '../storage/note-told.ts';
import { listPending, type PendingRedemption } from './list-pending.ts';

export interface OperatorOptions {
  services(): Promise<{ opened: OpenedDatabase; jobs: Jobs }>;
  /** Whose redemptions are seen and settled: the server's own apps, or for a command all that wait. */
  merchants(): Promise<readonly MerchantKey[]>;
  /** Seconds. */
  now(): number;
}

export interface Operator {
  /** Redemptions that a platform was asked about without a clear answer, with what it said last. */
  pending(): Promise<PendingRedemption[]>;
  /** Jobs that failed as often as they may. */
  dead(): Promise<DeadJob[]>;
  /** Has everything tried again now that waits or was given up; answers how many. */
  retry(): Promise<number>;
  /**
   * The operator has seen that the platform knows of a use (in its console, say): it is not told any more.
   *
   * @returns false if there is no such redemption, or none that was used by our word and is untold
   */
  told(redemptionId: string): Promise<boolean>;
}

/** The database refuses to look for anything else. */
const UUID = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i;

/**
 * Makes the operator's view of one database.
 *
 * @example for (const { redemptionId, said } of await server.operator.pending()) …
 * @supported node
 */
export function createOperator({ services, merchants, now }: OperatorOptions): Operator {
  return {
    async pending() {
      const { opened } = await services();
      return listPending(opened.db, await merchants(), { now: now() });
    },
    async dead() {
      const { jobs } = await services();
      return jobs.dead();
    },
    async retry() {
      const { jobs } = await services();
      return jobs.retry();
    },
    async told(redemptionId) {
      const { opened } = await services();
      const redemption = UUID.test(redemptionId)
        ? await findRedemption(opened.db, await merchants(), redemptionId)
        : undefined;
      if (redemption?.state !== 'used' || redemption.toldAt !== null) return false;
      const { platform, appId, couponId } = redemption;
      await noteTold(opened.db, {
        key: { platform, appId, couponId },
        redemptionId,
        reason: 'An operator says that the platform knows.',
        now: now(),
      });
      return true;
    },
  };
}
