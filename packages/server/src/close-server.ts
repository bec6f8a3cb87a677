// Ends a server in order, so that what it has accepted is finished: requests, pushes, jobs, then the database.
import type { Jobs } from './jobs/index.ts';
import type { Log } from './telemetry/log.ts';
import { within } from './within.ts';

export interface Closing {
  /** Requests that are being answered. */
  running: ReadonlySet<Promise<unknown>>;
  intake: { drain(patience: number): Promise<void> };
  /** What was opened, if anything was. */
  jobs(): Promise<Pick<Jobs, 'stop'> | undefined>;
  database(): Promise<{ close(): Promise<void> } | undefined>;
  /** Called when nothing of ours works any more and the database may go. */
  closed(): void;
  /** Milliseconds for all of it. */
  patience: number;
  logger: Log;
}

/** The least that each later step is given, however long the earlier ones took, milliseconds. */
const LEAST = 1_000;

/**
 * Waits for what runs, one kind after the other: a request may still store a push, a push may still send a job, and
 * all of them need the database. Never rejects. What is left when the time is over is told, and lies in the database
 * for the next process, as after a crash.
 *
 * @example await closeServer({ running, intake, jobs, database, closed, patience: 15_000, logger });
 * @supported node
 */
export async function closeServer(closing: Closing): Promise<void> {
  const { running, intake, jobs, database, closed, patience, logger } = closing;
  const until = performance.now() + patience;
  const left = () => Math.max(LEAST, until - performance.now());
  const leave = (what: object) => logger.error(what, 'closed before everything had ended');

  if (!(await within(left(), Promise.allSettled(running)))) leave({ requests: running.size });
  await intake.drain(left());
  const time = left();
  const stopped = jobs().then((started) => started?.stop(time));
  if (!(await within(time + LEAST, stopped))) leave({ jobs: 'still running' });
  closed();
  const shut = database().then((opened) => opened?.close());
  if (!(await within(left(), shut))) leave({ database: 'does not close' });
}
