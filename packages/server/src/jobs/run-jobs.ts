// Runs a handful of fetched jobs at once, each with an outcome of its own.
import { CouponError } from '@kaquan/protocol/errors';
import type { Job, JobResult } from 'pg-boss';
import type { Logger } from 'pino';

/** What the job table and the log may keep of an error: never its cause, which may hold a URL with a token. */
function outcomeOf(error: unknown): { code: string; message: string } {
  if (error instanceof CouponError) return { code: error.code, message: error.message };
  return { code: 'INTERNAL', message: error instanceof Error ? error.message : 'The job failed.' };
}

/**
 * Runs jobs side by side; one that throws is tried again later and does not disturb the others.
 *
 * @example const results = await runJobs(jobs, handle, { logger });
 * @supported node
 */
export async function runJobs<Data>(
  jobs: Job<Data>[],
  handle: (data: Data) => Promise<void>,
  { logger }: { logger: Pick<Logger, 'warn'> },
): Promise<JobResult[]> {
  return Promise.all(
    jobs.map(async (job): Promise<JobResult> => {
      try {
        await handle(job.data);
        return { id: job.id, status: 'completed' };
      } catch (error) {
        const output = outcomeOf(error);
        logger.warn({ job: job.name, id: job.id, ...output }, 'a job failed and will be tried again');
        return { id: job.id, status: 'failed', output };
      }
    }),
  );
}
