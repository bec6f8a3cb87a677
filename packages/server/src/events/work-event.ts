// The 'event' job: works on one stored push and writes down what came of it.
import { CouponError, type ErrorCode } from '@kaquan/protocol/errors';
import type { CouponPlatform } from '../platforms/platform.ts';
import type { Database } from '../storage/database.ts';
import type { EventRow } from '../storage/event-row.ts';
import { finishEvent } from '../storage/finish-event.ts';
import { instruments } from '../telemetry/instruments.ts';
import type { Log } from '../telemetry/log.ts';

/** Errors that time may heal: the job is tried again. Any other is what came of the push. */
const PASSING: ErrorCode[] = [
  'PLATFORM_BUSY',
  'PLATFORM_QUOTA',
  'PLATFORM_CREDENTIALS',
  'PLATFORM_UNREACHABLE',
  'TICKET_MISSING',
  'REDEMPTION_PENDING',
  'UNAVAILABLE',
  'INTERNAL',
];

export interface WorkEventTools {
  db: Database;
  platforms: ReadonlyMap<string, CouponPlatform>;
  /** Seconds. */
  now(): number;
  logger: Log;
}

/**
 * Works on the event, then tells the host app; one that was worked on already is left alone. The host app
 * is also told of a push that came to nothing here.
 *
 * @throws what time may heal, and whatever the host app throws: the job is tried again
 */
export async function workEvent(
  row: EventRow,
  { db, platforms, now, logger }: WorkEventTools,
): Promise<void> {
  const platform = platforms.get(row.platform);
  if (row.workedAt !== null) return;
  if (!platform || platform.appId !== row.appId)
    throw new CouponError('UNAVAILABLE', 'This server does not serve the app of the push.');
  const event = { event: row.event, dedupeKey: row.dedupeKey, raw: row.raw };
  const outcome = await outcomeOf(() => platform.events.work(event));
  await platform.events.tell?.(event);
  await finishEvent(db, { ...row, outcome, now: now() });
  instruments().events.add(1, { platform: row.platform, event: row.event, outcome });
  logger.info({ platform: row.platform, event: row.event, outcome }, 'push worked on');
}

async function outcomeOf(work: () => Promise<{ outcome: string }>): Promise<string> {
  try {
    return (await work()).outcome;
  } catch (error) {
    if (!(error instanceof CouponError) || PASSING.includes(error.code)) throw error;
    return `refused: ${error.code}`;
  }
}
