// Servers are killed again and again while people use their coupons; then everybody's books are compared.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { openDatabase } from '@kaquan/server/storage';
import { createControl } from '../harness/control.ts';
import type { People } from '../harness/people.ts';
import { startPostgres } from '../harness/postgres.ts';
import { pointCallbacks } from '../harness/processes/callback-urls.ts';
import { startSandboxProcess } from '../harness/processes/start-sandbox-process.ts';
import { createRandom } from '../load/create-random.ts';
import { openShop } from '../load/open-shop.ts';
import { AIMS, nameOf } from './aims.ts';
import { bringIn } from './bring-in.ts';
import { compareBooks, type Findings } from './compare-books.ts';
import { createFleet } from './fleet.ts';
import { createLedger } from './ledger.ts';
import { letTimePass } from './let-time-pass.ts';
import { pick, planMishap } from './mishaps.ts';
import { reconcileAll } from './reconcile-all.ts';
import { type Town, walk } from './walks.ts';

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

/** Milliseconds: at most so long until the next kill, and for an aimed one until somebody comes by. */
const LONGEST_LIFE = 1_500;
const AIM_PATIENCE = 3_000;
/** Milliseconds. */
const IDLE = 100;
/** Milliseconds for the load before a kill. */
const LOAD_PATIENCE = 8_000;
/** Seconds the clock is moved by now and then, so that holds and turns run out in the midst of it. */
const LEAP = 45;

/** Of each kind: what the points of a new account buy of a friends' coupon. */
const STOCK = 1_000;
/** People claim on as the killing goes on, so that there is something to lose at every kill. */
const COUPONS_PER_KILL = 16;
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
      env: { LOG_LEVEL: 'error' },
    });
    closers.push(() => fleet.close());
    await pointCallbacks(sandbox.url, fleet.url);
    const shop = await openShop({ sandboxUrl: sandbox.url, control, callbackUrl: fleet.url, stock: STOCK });
    closers.push(() => shop.close());
    await fleet.fill();

    const ledger = createLedger();
    let open = true;
    const town: Town = { url: fleet.url, shop, control, ledger, random, isOpen: () => open };
    let killed = 0;
    let turn = 0;
    const live = async () => {
      while (open) {
        if (ledger.claimed.length >= COUPONS_PER_KILL * (killed + 2)) await sleep(IDLE);
        else {
          turn += 1;
          await walk(sandbox.people[turn % THREES] as People, town);
        }
      }
    };
    // Somebody who fails is noticed when all are awaited, not as an unhandled rejection before.
    const lives = Promise.all(Array.from({ length: options.people }, live));
    lives.catch(() => undefined);

    while (killed < kills) {
      killed += await killSome();
      onProgress(`${killed} of ${kills} kills, ${ledger.claimed.length} coupons claimed`);
      // The dead are missed for a while now and then.
      if (random(4) === 0) await sleep(random(1_000));
      if (random(3) === 0) await planMishap(control, random);
      if (random(6) === 0) await leap();
    }
    /** No call is under way when the clock moves: a server hours behind a platform is no case of production. */
    async function leap(): Promise<void> {
      await Promise.all(fleet.servers().map((server) => server.hold()));
      await control.advance(LEAP);
      await Promise.all(fleet.servers().map((server) => server.resume()));
    }
    /** Lets people claim so many more; whoever is killed before he was ready to serve is killed in his start. */
    async function awaitLoad(coupons: number): Promise<void> {
      const enough = ledger.claimed.length + coupons;
      const late = Date.now() + LOAD_PATIENCE;
      while (open && ledger.claimed.length < enough && Date.now() < late) await sleep(IDLE);
    }
    async function killSome(): Promise<number> {
      await fleet.refill();
      await awaitLoad(1 + random(COUPONS_PER_KILL));
      if (random(2) === 0) {
        const aim = pick(AIMS, random);
        const hit = await fleet.strikeAt(aim, AIM_PATIENCE);
        if (hit > 0) onProgress(`killed at ${nameOf(aim)}`);
        if (hit > 0) return hit;
      } else await sleep(random(LONGEST_LIFE));
      return fleet.strike(Math.min(kills - killed, 1 + random(2)));
    }

    onProgress('the killing is over');
    await control.noFaults();
    await fleet.fill();
    await fleet.ready();
    open = false;
    await lives;
    await letTimePass({ fleet, control, database, roundLength, onProgress });

    const { counts: reconciled, lines, paid } = await reconcileAll(sandbox.url, database, { apply: true });
    for (const line of lines) onProgress(`reconciled: ${line}`);
    const broughtIn = await bringIn(fleet, town, database);
    const left = await reconcileAll(sandbox.url, database, { apply: false });
    const db = await openDatabase(database);
    const findings = await compareBooks({
      db,
      book: await control.book(),
      ledger,
      output: fleet.output(),
      paid,
    });
    await db.close();
    // What Baidu did not confirm it has not confirmed yet: nothing asks Baidu, and a person has to look.
    const { 'use-untold': _untold, ...differences } = left.counts;
    return {
      ...findings,
      complaints: [...findings.complaints, ...left.lines.map((line) => `not reconciled: ${line}`)],
      kills: killed,
      reconciled: sumOf(reconciled),
      differences: sumOf(differences),
      broughtIn,
      seconds: (performance.now() - begun) / 1000,
    };
  } finally {
    for (const close of closers.reverse()) await close();
  }
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
  const folder = await mkdtemp(join(tmpdir(), 'kaquan-crashes-'));
  closers.push(() => rm(folder, { recursive: true, force: true }));
  return join(folder, 'database');
}

const sumOf = (counts: Record<string, number>) =>
  Object.values(counts).reduce((sum, count) => sum + count, 0);
