// Where the rows of each kind of job are, and how one is put off.
import { createHash } from 'node:crypto';
import type { Database } from '../storage/database.ts';
import type { MerchantKey } from '../storage/merchant-key.ts';
import { putOffEvent } from '../storage/put-off-event.ts';
import { putOffSettling } from '../storage/put-off-settling.ts';
import type { Failure } from '../storage/schema/owing.ts';
import { takeEvents } from '../storage/take-events.ts';
import { type TakeInput, takeUnsettled } from '../storage/take-unsettled.ts';
import type { JobName, JobRows } from './job.ts';

interface RowsOf<Row> {
  take(db: Database, merchant: MerchantKey, input: TakeInput): Promise<Row[]>;
  /** What names it in the log: the same at each try, and nothing that names a person or a coupon. */
  idOf(row: Row): string;
  /** `dueAt` in seconds; null: it is given up. */
  putOff(db: Database, row: Row, later: { dueAt: number | null; failure: Failure }): Promise<void>;
}

const digestOf = (key: string) => createHash('sha256').update(key).digest('hex').slice(0, 16);

export const ROWS_OF: { [Name in JobName]: RowsOf<JobRows[Name]> } = {
  event: {
    take: takeEvents,
    idOf: ({ dedupeKey }) => digestOf(dedupeKey),
    putOff: (db, { platform, appId, dedupeKey }, later) =>
      putOffEvent(db, { platform, appId, dedupeKey, ...later }),
  },
  settle: {
    take: takeUnsettled,
    idOf: ({ id }) => digestOf(id),
    putOff: (db, { id, platform, appId, couponId }, later) =>
      putOffSettling(db, { key: { platform, appId, couponId }, redemptionId: id, ...later }),
  },
};
