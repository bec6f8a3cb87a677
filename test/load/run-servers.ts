// Many servers on one PostgreSQL: every coupon is wanted by many at once, on all processes; tokens run out meanwhile.
import { openDatabase } from '@kaquan/server/storage';
import { createControl } from '../harness/control.ts';
import { createRandom, type Random, shuffled } from '../harness/create-random.ts';
import { openShop } from '../harness/open-shop.ts';
import type { People, User } from '../harness/people.ts';
import { startPostgres } from '../harness/postgres.ts';
import { pointCallbacks } from '../harness/processes/callback-urls.ts';
import { createGate } from '../harness/processes/gate.ts';
import { startProxy } from '../harness/processes/start-proxy.ts';
import { startSandboxProcess } from '../harness/processes/start-sandbox-process.ts';
import { type ServerProcess, startServerProcess } from '../harness/processes/start-server-process.ts';
import { askServers } from './ask-servers.ts';
import type { End, Habit } from './attempt.ts';
import { awaitEnd, type Contested, checkBooks } from './check-books.ts';
import { claimCoupon, type Kind, type Street } from './claim-coupon.ts';
import { CREDENTIALS, countRefreshes } from './count-refreshes.ts';
import { moveClock } from './move-clock.ts';
import { lastLines, linesAbout } from './server-log.ts';

export interface ServersOptions {
  processes: number;
  coupons: number;
  /** Attempts for each coupon. */
  attempts: number;
  /** Coupons that are fought for at the same time: so many times the attempts are in flight. */
  atOnce: number;
  seed: number;
  /** Connections to the database that each process may open; as many as a server has by itself unless given. */
  connections?: number;
  /** Told now and then how far it is. */
  onProgress?(line: string): void;
}

export interface ServersOutcome {
  attempts: number;
  coupons: number;
  used: number;
  /** How many attempts ended how: `used` (by whom it was used, once more, too), `let go`, and each code. */
  ends: Record<string, number>;
  lost: number;
  doubled: number;
  unexplained: number;
  extraRefreshes: number;
  seconds: number;
  /** What is needed to look into a run that failed. */
  complaints: string[];
}

/** One of five coupons each; two of them Baidu's. A three of people gets one round. */
const ROUND: Kind[] = ['baidu', 'shared', 'ordinary', 'baidu', 'beecloud'];
const HOUR = 3600;
/** Past the end of WeChat's token and tickets; of Baidu's token, too. */
const EXPIRIES = [3 * HOUR, 31 * 24 * HOUR];
/** One per kind at the start and after each expiry. */
const EXPECTED = { 'wechat token': 3, 'jsapi ticket': 3, 'wx_card ticket': 3, 'baidu token': 2 };
const HABITS: Habit[] = ['plain', 'double-tap', 'repeating', 'hurried', 'hesitant', 'plain'];

/** Runs the campaign. Everything it starts is gone when it ends. */
export async function runServers(options: ServersOptions): Promise<ServersOutcome> {
  const { processes, coupons, attempts, atOnce, seed, connections, onProgress = () => undefined } = options;
  const random = createRandom(seed);
  const begun = performance.now();
  const closers: (() => Promise<unknown>)[] = [];
  const open = async <T>(thing: Promise<T>, close: (opened: T) => Promise<unknown>): Promise<T> => {
    const opened = await thing;
    closers.push(() => close(opened));
    return opened;
  };
  try {
    const postgres = await open(startPostgres(), ({ stop }) => stop());
    const database = await postgres.createDatabase('servers');
    const threes = Math.ceil(coupons / ROUND.length);
    const sandbox = await open(startSandboxProcess({ threes }), ({ stop }) => stop());
    const control = createControl(sandbox.url);
    const servers: ServerProcess[] = [];
    const urls = () => servers.map(({ url }) => url);
    const proxy = await open(startProxy({ targets: urls }), ({ close }) => close());
    const stock = 2 * threes;
    const shop = await open(
      openShop({ sandboxUrl: sandbox.url, control, callbackUrl: proxy.url, stock }),
      ({ close }) => close(),
    );
    const refreshes = await countRefreshes(control);
    const started = Array.from({ length: processes }, () =>
      open(startServerProcess({ sandboxUrl: sandbox.url, database, connections }), ({ stop }) => stop()),
    );
    servers.push(...(await Promise.all(started)));
    await pointCallbacks(sandbox.url, proxy.url);
    onProgress(`${processes} servers are up`);

    const gate = createGate();
    const failed: string[] = [];
    const onFailure = (requestId: string) => void failed.push(requestId);
    const street: Street = { shop, control, ask: askServers({ urls: urls(), random, gate, onFailure }) };
    const contested: Contested[] = [];
    const ends: Record<string, number> = {};
    const complaints: string[] = [];
    let next = 0;
    const note = ({ contest, usedBy, told }: Contested, end: End) => {
      const name = end.end === 'refused' ? end.code : end.end;
      ends[name] = (ends[name] ?? 0) + 1;
      told.push(name);
      if (end.end === 'used') usedBy.add(end.by);
      if (end.end === 'unexplained') complaints.push(`${contest.kind} ${contest.couponId}: ${end.what}`);
    };
    const workThrough = async () => {
      while (next < coupons) {
        const turn = next;
        next += 1;
        const people = sandbox.people[Math.floor(turn / ROUND.length)] as People;
        const contest = await claimCoupon(ROUND[turn % ROUND.length] as Kind, street, people);
        const one: Contested = { contest, usedBy: new Set(), granted: 0, told: [] };
        contested.push(one);
        await fightFor(one, attempts, random, (end) => note(one, end));
        if (turn % 100 === 99) onProgress(`${turn + 1} of ${coupons} coupons`);
      }
    };
    const moved = (async () => {
      for (const [turn, seconds] of EXPIRIES.entries()) {
        const at = ((turn + 1) * coupons) / (EXPIRIES.length + 1);
        while (next < at) await new Promise((resolve) => setTimeout(resolve, 50));
        await moveClock({ gate, servers, control }, seconds);
        onProgress(`${seconds} seconds have passed at once`);
      }
    })();
    await Promise.all([moved, ...Array.from({ length: atOnce }, workThrough)]);
    onProgress('all attempts are over; waiting for what the servers still owe');

    const db = await open(openDatabase(database), (opened) => opened.close());
    await awaitEnd(db, control).catch((error: unknown) => {
      throw new Error(`Still owed. The servers wrote last:\n${lastLines(servers, 10).join('\n')}`, {
        cause: error,
      });
    });
    const { used, lost, doubled, complaints: differences } = await checkBooks(db, control, contested);
    const counted = await refreshes.stop();
    const extra = CREDENTIALS.map((kind) => ({ kind, more: counted[kind] - EXPECTED[kind] }));
    for (const { kind, more } of extra)
      if (more !== 0) complaints.push(`${kind}: asked for ${counted[kind]} times, not ${EXPECTED[kind]}`);
    complaints.push(...differences);
    if (complaints.length > 0) complaints.push(...linesAbout(servers, failed));
    return {
      attempts: Object.values(ends).reduce((sum, count) => sum + count, 0),
      coupons: contested.length,
      used,
      ends,
      lost,
      doubled,
      unexplained: (ends.unexplained ?? 0) + extra.filter(({ more }) => more < 0).length,
      extraRefreshes: extra.reduce((sum, { more }) => sum + Math.max(0, more), 0),
      seconds: (performance.now() - begun) / 1000,
      complaints,
    };
  } finally {
    for (const close of closers.reverse()) await close();
  }
}

/** All at once but one, who comes when the others have their answers: whatever they left open, he can use it. */
async function fightFor(
  one: Contested,
  attempts: number,
  random: Random,
  note: (end: End) => void,
): Promise<void> {
  const { contest } = one;
  const { holders, others } = contest;
  const someone = (people: User[]) => people[random(people.length)] as User;
  const attempt = async (user: User, habit: Habit) => {
    if (habit !== 'hurried' && (await contest.comeIn(user))) one.granted += 1;
    const end = await contest.use(user, habit);
    const isTheirs = holders.includes(user);
    note(
      end.end === 'used' && !isTheirs ? { end: 'unexplained', what: 'used by somebody who may not' } : end,
    );
  };
  const crowd = Array.from({ length: attempts - 1 }, (_, n) =>
    n === 0
      ? { user: someone(others), habit: 'plain' as const }
      : { user: someone(holders), habit: HABITS[n % HABITS.length] as Habit },
  );
  await Promise.all(shuffled(crowd, random).map(({ user, habit }) => attempt(user, habit)));
  const [owner] = holders as [User];
  await attempt(owner, 'plain');
}
