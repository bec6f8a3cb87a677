// Stores one push with the job that works on it: both or neither, and one job however often it is delivered.
import type { Jobs } from '../jobs/index.ts';
import type { OpenedDatabase } from '../storage/database.ts';
import { recordEvent } from '../storage/record-event.ts';
import { runFrom } from '../telemetry/origin.ts';
import type { TakenPush } from './taken-push.ts';

export interface PushStorage {
  opened: Pick<OpenedDatabase, 'transaction'>;
  jobs: Pick<Jobs, 'send'>;
}

/**
 * Stores it, or counts one more delivery of one that is stored. Repeating it is harmless.
 *
 * @example await storePush(push, { opened, jobs });
 * @supported node
 */
export async function storePush(push: TakenPush, { opened, jobs }: PushStorage): Promise<void> {
  const { platform, appId, dedupeKey, event, raw, receivedAt, origin } = push;
  const key = { platform, appId, dedupeKey };
  await runFrom(origin, () =>
    opened.transaction(async (tx) => {
      const { fresh } = await recordEvent(tx, { ...key, event, raw, now: receivedAt });
      if (fresh) await jobs.send(tx, 'event', key);
    }),
  );
}
