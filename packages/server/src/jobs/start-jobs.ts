// The jobs: rows that owe work, taken by whichever process is there, and tried again until nothing is owed.
import { goesOn } from '../page-deadline.ts';
import { countOwed } from '../storage/count-owed.ts';
import type { OpenedDatabase } from '../storage/database.ts';
import { listGivenUp } from '../storage/list-given-up.ts';
import type { MerchantKey } from '../storage/merchant-key.ts';
import { tryAgain } from '../storage/try-again.ts';
import type { JobCounts } from '../telemetry/gauges.ts';
import type { Log } from '../telemetry/log.ts';
import { within } from '../within.ts';
import type { DeadJob, JobHandlers, JobName, JobRows } from './job.ts';
import { nextTry, PATIENCE } from './patience.ts';
import { ROWS_OF } from './rows-of.ts';
import { runJob } from './run-job.ts';
import { workRows } from './work-rows.ts';

export interface Jobs {
  /** Jobs that failed too often. */
  dead(): Promise<DeadJob[]>;
  /** Has everything tried again now that waits for a platform or was given up; answers how many. */
  retry(): Promise<number>;
  /** How many wait and how many are dead: counting takes a look at all of them. */
  counts(): Promise<JobCounts>;
  /** Takes no new jobs and waits for those that run, so many milliseconds, 30,000 unless given. */
  stop(patience?: number): Promise<void>;
}

export interface JobsOptions {
  /** Whose rows to look at: the server's own apps. */
  merchants(): Promise<readonly MerchantKey[]>;
  /** Seconds. */
  now(): number;
  logger: Pick<Log, 'warn' | 'error'>;
  /** How often to look for jobs, seconds. */
  pollingSeconds?: number;
  /** Whether the process has more to answer than it gets done at once; never unless given. */
  isBusy?(): boolean;
}

/**
 * Starts working off jobs. Several processes may do so on one database; each job is run by one of them at a time.
 *
 * @param handlers null: only looks at them, for a command beside the servers
 * @example const jobs = startJobs(opened, { event: workEvent, settle }, { merchants, now, logger });
 * @supported node
 */
export function startJobs(
  { db }: Pick<OpenedDatabase, 'db'>,
  handlers: JobHandlers | null,
  { merchants, now, logger, pollingSeconds = 0.5, isBusy = () => false }: JobsOptions,
): Jobs {
  function workOff<Name extends JobName>(name: Name, handle: JobHandlers[Name]): () => Promise<void> {
    const { take, idOf, putOff } = ROWS_OF[name];
    const { turn, atOnce, whileBusy } = PATIENCE[name];
    let looks = 0;
    // They may be started for some page's request: no job ends with that.
    return goesOn(() =>
      workRows<JobRows[Name]>({
        async take(limit) {
          const rows: JobRows[Name][] = [];
          // Another one first each time: one with much to do does not keep the others waiting.
          looks += 1;
          for (const merchant of startingWith(await merchants(), looks))
            if (rows.length < limit)
              rows.push(
                ...(await take(db, merchant, {
                  now: now(),
                  until: now() + turn,
                  limit: limit - rows.length,
                })),
              );
          return rows;
        },
        run: (row) =>
          runJob({
            name,
            id: idOf(row),
            row,
            handle: () => handle(row),
            putOff: (failure) =>
              putOff(db, row, { dueAt: nextTry(PATIENCE[name], { tries: row.tries, now: now() }), failure }),
            logger,
          }),
        atOnce: () => (isBusy() ? whileBusy : atOnce),
        pollingSeconds,
        logger,
      }),
    );
  }
  const stops = handlers ? [workOff('event', handlers.event), workOff('settle', handlers.settle)] : [];

  return {
    async dead() {
      const { events, redemptions } = await listGivenUp(db, await merchants());
      return [
        ...events.map((row) => deadJob('event', row.dedupeKey, row)),
        ...redemptions.map((row) => deadJob('settle', row.id, row)),
      ];
    },
    retry: async () => tryAgain(db, await merchants(), now()),
    async counts() {
      const { events, redemptions } = await countOwed(db, await merchants());
      return {
        waiting: { event: events.waiting, settle: redemptions.waiting },
        dead: events.givenUp + redemptions.givenUp,
      };
    },
    async stop(patience = 30_000) {
      await within(patience, Promise.all(stops.map((stop) => stop())));
    },
  };
}

/** The same in the same order, beginning at another one. */
function startingWith<T>(all: readonly T[], turn: number): T[] {
  const first = all.length === 0 ? 0 : turn % all.length;
  return [...all.slice(first), ...all.slice(0, first)];
}

function deadJob(
  name: DeadJob['name'],
  id: string,
  {
    platform,
    appId,
    failure,
    tries,
  }: Pick<DeadJob, 'platform' | 'appId' | 'tries'> & { failure: DeadJob['reason'] },
): DeadJob {
  return { id, name, platform, appId, reason: failure, tries };
}
