// Servers are killed again and again while people use their coupons; then everybody's books are compared.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { openDatabase } from '@kaquan/server/storage';
import { createControl } from '../harness/control.ts';
import { createRandom } from '../harness/create-random.ts';
import { openShop } from '../harness/open-shop.ts';
import type { People } from '../harness/people.ts';
import { startPostgres } from '../harness/postgres.ts';
import { pointCallbacks } from '../harness/processes/callback-urls.ts';
import { startSandboxProcess } from '../harness/processes/start-sandbox-process.ts';
import { bringIn } from './bring-in.ts';
import { compareBooks, type Findings } from './compare-books.ts';
import { createFleet } from './fleet.ts';
import { COUPONS_PER_KILL, killServers } from './kill-servers.ts';
import { createLedger } from './ledger.ts';
import { letTimePass } from './let-time-pass.ts';
import { reconcileAll } from './reconcile-all.ts';
import type { Town } from './town.ts';
import { walk } from './walks.ts';

export interface CrashesOptions {
  /** `pglite`: an embedded database in a folder, and one process. */
  database: 'postgres' | 'pglite';
  kills: number;
  /** Processes on the one PostgreSQL. */
  processes: number;
  /** People who use coupons at the same time. */
  people: number;
  seed: number;
  /** How long the servers work undisturbed in each round afterwards, milliseconds. */
  roundLength: number;
  /** Told now and then how far it is. */
  onProgress?(line: string): void;
}

export interface CrashesOutcome extends Findings {
  kills: number;
  /** What reconcile found and mended when nothing moved any more. */
  reconciled: number;
  /** What it still found after that. */
  differences: number;
  /** Coupons that no push had made known in the end, and that their holders brought in from the wallet. */
  broughtIn: number;
  seconds: number;
}

/** Milliseconds. */
const IDLE = 100;
/** Of each kind: what the points of a new account buy of a friends' coupon. */
const STOCK = 1_000;
/** No person may claim more than fifty of a kind. */
const THREES = 100;

/** Runs the campaign on one database. Everything it starts is gone when it ends. */
export async function runCrashes(options: CrashesOptions): Promise<CrashesOutcome> {
  const { kills, processes, seed, roundLength, onProgress = () => undefined } = options;
  const random = createRandom(seed);
  const begun = performance.now();
  const closers: (() => Promise<unknown>)[] = [];
  try {
    const database = await openHome(options.database, closers);
    const sandbox = await startSandboxProcess({ threes: THREES });
    closers.push(() => sandbox.kill());
    const control = createControl(sandbox.url);
    const fleet = await createFleet({
      sandboxUrl: sandbox.url,
      database,
      size: options.database === 'pglite' ? 1 : processes,
      random,
      env: { LOG_LEVEL: 'error', SPOOL: await makeHome(closers, 'pushes') },
    });
    closers.push(() => fleet.close());
    await pointCallbacks(sandbox.url, fleet.url);
    const shop = await openShop({ sandboxUrl: sandbox.url, control, callbackUrl: fleet.url, stock: STOCK });
    closers.push(() => shop.close());
    await fleet.fill();

    const ledger = createLedger();
    let open = true;
    const town: Town = { url: fleet.url, shop, control, ledger, random, isOpen: () => open };
    const toll = { killed: 0 };
    let turn = 0;
    const live = async () => {
      while (open) {
        if (ledger.claimed.length >= COUPONS_PER_KILL * (toll.killed + 2)) await sleep(IDLE);
        else {
          turn += 1;
          await walk(sandbox.people[turn % THREES] as People, town).catch(forgiveLostLine);
        }
      }
    };
    // Somebody who fails is noticed when all are awaited, not as an unhandled rejection before.
    const lives = Promise.all(Array.from({ length: options.people }, live));
    lives.catch(() => undefined);

    await killServers({ fleet, control, ledger, toll, random, kills, onProgress });
    onProgress('the killing is over');
    await control.noFaults();
    await fleet.fill();
    await fleet.ready();
    open = false;
    await lives;
    await letTimePass({ fleet, control, database, roundLength, onProgress });

    const reconciled = await reconcileAll(sandbox.url, database, { apply: true });
    for (const line of reconciled.lines) onProgress(`reconciled: ${line}`);
    const broughtIn = await bringIn(fleet, town, {
      database,
      users: sandbox.people.flatMap(({ me, friend, stranger }) => [me, friend, stranger]),
    });
    const left = await reconcileAll(sandbox.url, database, { apply: false });
    const db = await openDatabase(database);
    const findings = await compareBooks({
      db,
      book: await control.book(),
      ledger,
      output: fleet.output(),
      paid: reconciled.paid,
    });
    await db.close();
    return {
      ...findings,
      complaints: [...findings.complaints, ...left.lines.map((line) => `not reconciled: ${line}`)],
      kills: toll.killed,
      reconciled: reconciled.lines.length,
      differences: left.lines.length,
      broughtIn,
      seconds: (performance.now() - begun) / 1000,
    };
  } finally {
    for (const close of closers.reverse()) await close();
  }
}

/** On a machine that is busy enough, the platform's line breaks for people, too: then this story ends here. */
function forgiveLostLine(error: unknown): void {
  const isLost = error instanceof TypeError && error.message === 'fetch failed';
  if (!isLost) throw error;
}

/** The database's URL, or the folder it is to live in. */
async function openHome(
  kind: CrashesOptions['database'],
  closers: (() => Promise<unknown>)[],
): Promise<string> {
  if (kind === 'postgres') {
    const postgres = await startPostgres();
    closers.push(() => postgres.stop());
    return postgres.createDatabase('crashes');
  }
  return makeHome(closers, 'database');
}

/** A folder of this campaign's alone; whoever needs it makes it. */
async function makeHome(closers: (() => Promise<unknown>)[], name: string): Promise<string> {
  const home = await mkdtemp(join(tmpdir(), 'kaquan-crashes-'));
  closers.push(() => rm(home, { recursive: true, force: true }));
  return join(home, name);
}
