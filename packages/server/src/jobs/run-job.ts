// Runs one job under the request that caused it; one that fails is put off, and does not disturb the others.
import type { Failure } from '../storage/schema/owing.ts';
import type { Log } from '../telemetry/log.ts';
import { observeJob } from '../telemetry/observe-job.ts';
import type { Origin } from '../telemetry/origin.ts';
import { failureOf } from './failure-of.ts';
import type { JobName } from './job.ts';

export interface Run {
  name: JobName;
  id: string;
  row: { platform: string; origin: Origin | null };
  handle(): Promise<void>;
  putOff(failure: Failure): Promise<void>;
  logger: Pick<Log, 'warn' | 'error'>;
}

/**
 * Runs it. Never rejects: what cannot even be put off is due again when its turn is over.
 *
 * @example await runJob({ name: 'settle', id, row, handle, putOff, logger });
 */
export async function runJob({
  name,
  id,
  row: { platform, origin },
  handle,
  putOff,
  logger,
}: Run): Promise<void> {
  try {
    await observeJob({ name, id, platform, origin: origin ?? undefined }, async () => {
      try {
        await handle();
      } catch (error) {
        logger.warn(failureOf(error), 'a job failed and will be tried again');
        throw error;
      }
    });
  } catch (error) {
    await putOff(failureOf(error)).catch((unwritten: unknown) =>
      logger.error({ err: unwritten, job: name }, 'a failed job could not be put off'),
    );
  }
}
