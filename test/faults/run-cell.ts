// One cell of the table: an operation under a fault, to its end, and what is wrong then.
import { setTimeout as sleep } from 'node:timers/promises';
import { CouponError, type ErrorCode } from '@kaquan/protocol/errors';
import { type AnyFault, isLate, planOf } from './faults.ts';
import type { Lane } from './lane.ts';
import type { Attempt, Operation } from './operation.ts';

/** Answers that time may heal: whoever gets one does the same again. */
const HEALING = new Set<ErrorCode>([
  'PLATFORM_BUSY',
  'PLATFORM_CREDENTIALS',
  'PLATFORM_QUOTA',
  'PLATFORM_UNREACHABLE',
  'PURCHASE_UNSETTLED',
  'REDEMPTION_PENDING',
  'UNAVAILABLE',
]);
/** Answers that leave open whether anything was done. */
const OPEN = new Set<ErrorCode>(['PLATFORM_BUSY', 'PLATFORM_UNREACHABLE', 'UNAVAILABLE']);

const TRIES = 30;
/** Milliseconds. */
const PAUSE = 50;
/** A wait longer than this is made shorter by moving the clocks, seconds. */
const LONG = 5;

export interface Cell {
  operation: string;
  fault: string;
  /** What the caller was told before it was done, in order. */
  told: ErrorCode[];
  /** Whether the caller was told in the end that it is done. */
  done: boolean;
  /** Empty: it ended as it must. */
  wrong: string[];
}

/** What goes wrong in a cell, and how it is set right again. */
export interface Trouble {
  name: string;
  /** Whether the effect may be there although the answer is lost. */
  late: boolean;
  begin(): Promise<unknown>;
  end(): Promise<unknown>;
}

/** A fault of the sandbox's. */
export function sandboxTrouble(lane: Lane, operation: Operation, kind: AnyFault): Trouble {
  const { platform, ...plan } = planOf(operation, kind);
  return {
    name: kind,
    late: isLate(kind),
    begin: () => lane.control.fault({ platform, ...plan }),
    end: async () => undefined,
  };
}

/** Runs the cell; throws only when the campaign itself is broken. */
export async function runCell(lane: Lane, operation: Operation, trouble: Trouble): Promise<Cell> {
  const cell: Cell = { operation: operation.name, fault: trouble.name, told: [], done: false, wrong: [] };
  const attempt = await operation.prepare(lane);
  lane.takeLog();
  const since = (await lane.control.log()).at(-1)?.id ?? 0;
  await trouble.begin();
  try {
    if (operation.rule === 'told') await askOnce(attempt, cell);
    else await persist(lane, attempt, cell);
  } catch (error) {
    cell.wrong.push(`ended with ${wordsOf(error)}`);
  } finally {
    await trouble.end();
    // Also what `prepare` has planned and nothing has met.
    await lane.control.noFaults();
  }
  cell.wrong.push(...(await judge(lane, operation, attempt, { cell, trouble, since })));
  if (cell.told.includes('INTERNAL')) cell.wrong.push('the server knew no better than INTERNAL');
  if (cell.wrong.length > 0) cell.wrong.push(...lane.takeLog().slice(-5));
  return cell;
}

async function askOnce(attempt: Attempt, cell: Cell): Promise<void> {
  try {
    await attempt.act();
    cell.done = true;
  } catch (error) {
    if (!(error instanceof CouponError)) throw error;
    cell.told.push(error.code);
  }
}

async function persist(lane: Lane, attempt: Attempt, cell: Cell): Promise<void> {
  for (let tries = 1; ; tries += 1) {
    try {
      await attempt.act();
      cell.done = true;
      return;
    } catch (error) {
      if (!(error instanceof CouponError)) throw error;
      cell.told.push(error.code);
      if (!HEALING.has(error.code) || tries === TRIES) throw error;
      if ((error.retryAfter ?? 0) > LONG) lane.sandbox.clock.advance(error.retryAfter ?? 0);
      await sleep(PAUSE * Math.min(tries, 10));
    }
  }
}

interface Seen {
  cell: Cell;
  trouble: Trouble;
  /** The last entry of the platform's log before. */
  since: number;
}

async function judge(
  lane: Lane,
  { rule, platform, route }: Operation,
  attempt: Attempt,
  { cell, trouble, since }: Seen,
): Promise<string[]> {
  const wrong: string[] = [];
  const entries = (await lane.control.log(since)).filter((entry) => entry.platform === platform);
  if (entries.some((entry) => entry.route === '/moved')) wrong.push('a redirect was followed');
  const [path = '', method] = route.split(' ').reverse();
  const arrived = entries.filter(
    (entry) => entry.route === path && (method === undefined || entry.method === method),
  );
  const counted = arrived.filter(({ outcome }) => outcome === 'ok' || outcome.includes('已生效：ok')).length;
  const effects = (await attempt.effects?.()) ?? counted;
  if (rule === 'once' && effects !== 1) wrong.push(`took effect ${effects} times`);
  if (rule === 'again' && effects < 1) wrong.push('never took effect');
  if (rule === 'told') {
    const [told] = cell.told;
    if (effects > 1) wrong.push(`took effect ${effects} times`);
    if (cell.done && effects !== 1) wrong.push('was called done, and is not');
    if (told !== undefined && effects === 1 && !OPEN.has(told))
      wrong.push(`was refused as ${told}, and is done`);
    if (told !== undefined && OPEN.has(told) && trouble.late !== (effects === 1))
      wrong.push(`has ${effects} effects under ${trouble.name}`);
  }
  wrong.push(...((await attempt.wrong?.()) ?? []));
  return wrong;
}

function wordsOf(error: unknown): string {
  if (error instanceof CouponError) return `${error.code} (${error.platformCode ?? ''}) ${error.message}`;
  return error instanceof Error ? `${error.name}: ${error.message}` : String(error);
}
