// Runs a handful of fetched jobs at once, each with an outcome of its own.
import { CouponError } from '@kaquan/protocol/errors';
import type { Job, JobResult } from 'pg-boss';
import { goesOn } from '../page-deadline.ts';
import type { Log } from '../telemetry/log.ts';
import { observeJob } from '../telemetry/observe-job.ts';
import type { Origin } from '../telemetry/origin.ts';

interface Failure {
  code: string;
  message: string;
  /** Where in the code, for an error that is not ours. */
  at?: string[];
}

/**
 * What the job table and the log may keep of an error. Never its cause, nor the words of a foreign one: they
 * may hold a URL with a token, or the values of a failed query.
 */
function failureOf(error: unknown): Failure {
  if (error instanceof CouponError) return { code: error.code, message: error.message };
  if (!(error instanceof Error)) return { code: 'INTERNAL', message: 'The job failed.' };
  const frames = (error.stack ?? '')
    .replace(error.message, '')
    .split('\n')
    .filter((line) => line.startsWith('    at '));
  return { code: 'INTERNAL', message: error.name, at: frames.slice(0, 5).map((line) => line.trim()) };
}

/**
 * Runs jobs side by side; one that throws is tried again later and does not disturb the others.
 *
 * @example const results = await runJobs(jobs, handle, { logger });
 * @supported node
 */
export async function runJobs<Data extends { platform: string }>(
  jobs: Job<Data & { origin?: Origin }>[],
  handle: (data: Data) => Promise<void>,
  { logger }: { logger: Pick<Log, 'warn'> },
): Promise<JobResult[]> {
  async function run(job: Job<Data & { origin?: Origin }>): Promise<JobResult> {
    const { id, name } = job;
    const { origin, ...data } = job.data;
    try {
      await observeJob({ name, id, platform: job.data.platform, origin }, async () => {
        try {
          await handle(data as unknown as Data);
        } catch (error) {
          logger.warn(failureOf(error), 'a job failed and will be tried again');
          throw error;
        }
      });
      return { id, status: 'completed' };
    } catch (error) {
      return { id, status: 'failed', output: failureOf(error) };
    }
  }
  // The queue may have been started for some page's request: no job ends with that.
  return goesOn(() => Promise.all(jobs.map(run)));
}
