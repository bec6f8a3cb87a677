// After the load: the shop goes on in peace until nothing moves any more, hours in a few rounds.
import { setTimeout as sleep } from 'node:timers/promises';
import { type OpenedDatabase, openDatabase } from '@kaquan/server/storage';
import type { Control } from '../harness/control.ts';
import { executeSql } from '../harness/database/execute-sql.ts';
import type { Fleet } from './fleet.ts';

/** Past every hold, every turn of the dead, every pause before a next try, and the end of a bill, seconds. */
const ROUND = 900;
/** Rounds at most; retries of a job take several. */
const ROUNDS = 6;

interface Owed {
  /** Pushes that are stored and not worked on. */
  events: number;
  /** Uses that a platform was not asked about clearly, or not told of. */
  uses: number;
  /** Bills that neither run nor are over. */
  bills: number;
}

/** What the servers still have to do, as the database says. */
async function readOwed(db: OpenedDatabase, now: number): Promise<Owed> {
  const { rows } = await executeSql(
    db,
    `select (select count(*)::int from kaquan.events where worked_at is null) as events,
      (select count(*)::int from kaquan.redemptions
        where state = 'using' or (state = 'used' and told_at is null)) as uses,
      (select count(*)::int from kaquan.bills where redemption_id is not null and state = 'open'
        and closes_at < ${now}) as bills`,
  );
  return rows[0] as Owed;
}

export interface Peace {
  fleet: Fleet;
  control: Control;
  database: string;
  /** How long the servers work in each round, milliseconds. */
  roundLength: number;
  onProgress(line: string): void;
}

/** Ends with all servers stopped. */
export async function letTimePass({
  fleet,
  control,
  database,
  roundLength,
  onProgress,
}: Peace): Promise<void> {
  let before = '';
  for (let round = 1; ; round += 1) {
    await fleet.stop();
    await control.advance(ROUND);
    const db = await openDatabase(database);
    const owed = await readOwed(db, await control.now());
    await db.close();
    const waits = (await control.book()).pushes.filter(({ pending }) => pending).length;
    const left = { ...owed, waits };
    const state = JSON.stringify(left);
    onProgress(`still owed: ${state}`);
    const isOver = Object.values(left).every((count) => count === 0) || state === before || round > ROUNDS;
    // The first round is always worked through: reservations have to run out, and bills to be closed.
    if (round > 1 && isOver) return;
    before = state;
    await fleet.fill();
    await fleet.ready();
    await sleep(roundLength);
  }
}
