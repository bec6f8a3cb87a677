// The job queue: pg-boss on the same database as everything else, so that a job is sent with its change or not at all.
import { sql } from 'drizzle-orm';
import { type DrizzleTransactionLike, fromDrizzle, type PgBoss } from 'pg-boss';
import type { Database, OpenedDatabase } from '../storage/database.ts';
import type { JobCounts } from '../telemetry/gauges.ts';
import type { Log } from '../telemetry/log.ts';
import { currentOrigin } from '../telemetry/origin.ts';
import { createBoss } from './create-boss.ts';
import type { DeadJob, JobData, JobHandlers, JobName } from './job.ts';
import { DEAD, deadQueue, queues } from './queues.ts';
import { runJobs } from './run-jobs.ts';

/** The states from which a job still runs. */
const ALIVE: string[] = ['created', 'retry', 'active'];

export interface SendOptions {
  after?: number;
  once?: { key: string; seconds: number };
}

export interface Jobs {
  /**
   * Sends a job in the caller's transaction: it exists when the transaction commits.
   *
   * @param options `after`: seconds to wait before it may run. `once`: no second job of this key is sent
   *   within so many seconds.
   */
  send<Name extends JobName>(
    tx: Database,
    name: Name,
    data: JobData[Name],
    options?: SendOptions,
  ): Promise<void>;
  /** Whether a job of this kind for this row waits, runs, or is to be tried again. */
  waits<Name extends JobName>(name: Name, data: JobData[Name]): Promise<boolean>;
  /** Jobs that failed too often. */
  dead(): Promise<DeadJob[]>;
  /** Gives the dead ones a new life; answers how many. */
  revive(): Promise<number>;
  /** How many wait and how many are dead, at most a minute old: counting takes a look at all of them. */
  counts(): Promise<JobCounts>;
  /** Takes no new jobs and waits for those that run, so many milliseconds, 30,000 unless given. */
  stop(patience?: number): Promise<void>;
}

export interface JobsOptions {
  logger: Pick<Log, 'warn' | 'error'>;
  /** How often to look for jobs, seconds, at least 0.5. */
  pollingSeconds?: number;
  /** Aborted when nobody wants them any more: what is not started by then is left, and it rejects with the reason. */
  signal?: AbortSignal;
}

/**
 * Starts working off jobs. Several processes may do so on one PostgreSQL; each job is run by one of them.
 *
 * @param handlers null: only sends jobs and looks at them, for a command beside the servers
 * @example const jobs = await startJobs(opened, { event: workEvent, settle: redemptions.settle }, { logger });
 * @supported node
 */
export async function startJobs(
  opened: OpenedDatabase,
  handlers: JobHandlers | null,
  { logger, pollingSeconds = 0.5, signal }: JobsOptions,
): Promise<Jobs> {
  const boss = createBoss(opened);
  boss.on('error', (error) => logger.error({ message: error.message }, 'the job queue had an error'));
  boss.on('warning', (warning) => logger.warn({ message: warning.message }, 'the job queue has a warning'));
  try {
    await boss.start();
    for (const [name, settings] of Object.entries({ [DEAD]: deadQueue, ...queues })) {
      signal?.throwIfAborted();
      await prepareQueue(boss, name, settings);
    }
    if (handlers) {
      await work(boss, 'event', handlers.event, { logger, pollingSeconds });
      await work(boss, 'settle', handlers.settle, { logger, pollingSeconds });
    }
  } catch (error) {
    // Half a queue would go on looking for jobs beside the one that is started next.
    await boss.stop({ graceful: false });
    throw error;
  }

  return {
    async send(tx, name, data, { after, once } = {}) {
      const origin = currentOrigin();
      await boss.send(name, origin ? { ...data, origin } : data, {
        // Both drivers answer with `rows`, which Drizzle's type for either of them does not say.
        db: fromDrizzle(tx as unknown as DrizzleTransactionLike, sql),
        ...(after === undefined ? {} : { startAfter: after }),
        ...(once === undefined ? {} : { singletonKey: once.key, singletonSeconds: once.seconds }),
      });
    },
    async waits(name, data) {
      const jobs = await boss.findJobs(name, { data });
      return jobs.some(({ state }) => ALIVE.includes(state));
    },
    async dead() {
      const jobs = await boss.findJobs(DEAD);
      return jobs.map((job) => ({
        id: job.id,
        name: job.sourceName ?? DEAD,
        data: job.data,
        reason: job.output,
        retries: job.sourceRetryCount ?? 0,
      }));
    },
    revive: () => boss.redrive(DEAD),
    async counts() {
      const waiting = async (name: string) =>
        (await boss.getQueueStats(name, { force: true }))[0]?.queuedCount ?? 0;
      return {
        waiting: { event: await waiting('event'), settle: await waiting('settle') },
        dead: await waiting(DEAD),
      };
    },
    stop: (patience = 30_000) => boss.stop({ graceful: true, timeout: patience }),
  };
}

async function prepareQueue(boss: PgBoss, name: string, settings: typeof deadQueue): Promise<void> {
  await boss.createQueue(name, settings);
  // An older version may have made the queue with other settings.
  await boss.updateQueue(name, settings);
  // Any look at a queue makes pg-boss remember it. Otherwise its first `send` would look it up outside the
  // caller's transaction, which on PGlite's one connection waits for that transaction for ever.
  await boss.findJobs(name, { id: '00000000-0000-0000-0000-000000000000' });
}

async function work<Name extends JobName>(
  boss: PgBoss,
  name: Name,
  handle: JobHandlers[Name],
  { logger, pollingSeconds }: Required<Pick<JobsOptions, 'logger' | 'pollingSeconds'>>,
): Promise<void> {
  await boss.work<JobData[Name]>(
    name,
    {
      pollingIntervalSeconds: pollingSeconds,
      batchSize: 20,
      burstWhenBatchFull: true,
      localConcurrency: 2,
      perJobResults: true,
    },
    (jobs) => runJobs(jobs, handle, { logger }),
  );
}
