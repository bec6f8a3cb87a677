// What a claim and a redemption cost with ten thousand, a million and ten million coupons stored, on one PostgreSQL.
import { totalmem } from 'node:os';
import { startPostgres } from '@kaquan/test/harness/postgres';
import { comparePairs } from '../figures/compare-pairs.ts';
import type { Figure, Goal, Reading, Results } from '../figures/figure.ts';
import { takeTurns } from '../figures/take-turns.ts';
import { readAll, readWork, storedBytes, type Work } from './database-work.ts';
import { makeRows } from './make-rows.ts';
import { openShop, type Shop } from './open-shop.ts';

export interface StoredOptions {
  /** Some seconds: small sizes, one pair. */
  short?: boolean;
  /** How many coupons, the one that all others are compared with first. Ten million want 20 GB of disk and five minutes. */
  sizes?: number[] | undefined;
  pairs?: number | undefined;
  /** How many redemptions in one turn; of what takes less time, more. */
  visits?: number | undefined;
}

/** How many visits are under way at once. */
const AT_ONCE = 8;
/** PostgreSQL as somebody sets it up who has that many coupons; the rest is as it comes, and it keeps its promises. */
const SETTINGS = {
  fsync: 'on',
  // A quarter of the memory, as PostgreSQL's manual advises: then it has the indexes of ten million coupons in it.
  shared_buffers: `${Math.floor(totalmem() / 4 / 1024 ** 2)}MB`,
  max_wal_size: '2GB',
  maintenance_work_mem: '256MB',
  shared_preload_libraries: 'pg_stat_statements',
};

/**
 * What is timed, and how many `times` for each redemption, so that a turn of the shorter ones is no shorter. The list has no
 * goal, because nobody set one.
 */
const OPERATIONS: { name: string; one: (shop: Shop) => Promise<void>; times: number; goal?: Goal }[] = [
  { name: 'claim', one: (shop) => shop.claim(), times: 3, goal: { atMost: 1.3 } },
  { name: 'redemption', one: (shop) => shop.redeem(), times: 1, goal: { atMost: 1.3 } },
  { name: 'GET /coupons', one: (shop) => shop.list(), times: 2 },
];

/** Runs it: a database for each size, side by side, their servers in this process, each operation in turn on all of them. */
export async function run({
  short = false,
  sizes = short ? [1_000, 20_000] : [10_000, 1_000_000, 10_000_000],
  pairs = short ? 1 : 11,
  visits = short ? 20 : 200,
}: StoredOptions = {}): Promise<Results> {
  const closers: (() => Promise<unknown>)[] = [];
  try {
    const postgres = await startPostgres(SETTINGS);
    closers.push(postgres.stop);
    const shops: Record<string, Shop> = {};
    const readings: Reading[] = [];
    for (const size of sizes) {
      const shop = await openShop(await postgres.createDatabase(`stored_${size}`), size);
      closers.push(shop.close);
      await makeRows(shop, size);
      shops[inShort(size)] = shop;
      readings.push({
        name: `${inShort(size)} stored: bytes a coupon`,
        value: (await storedBytes(shop.client)) / size,
        unit: 'bytes',
        note: 'with its holder, indexes, and of the used ones (one of ten) the redemption and the push',
      });
    }
    // The largest first: what is read last is not pushed out.
    for (const { client } of Object.values(shops).reverse()) await readAll(client);
    const figures: Figure[] = [];
    for (const operation of OPERATIONS) {
      const compared = await compareSizes(operation, shops, { pairs, visits: visits * operation.times });
      figures.push(...compared.figures);
      readings.push(...compared.readings);
    }
    return { figures, readings };
  } finally {
    for (const close of closers.reverse()) await close();
  }
}

async function compareSizes(
  { name, one, goal }: (typeof OPERATIONS)[number],
  shops: Record<string, Shop>,
  { pairs, visits }: { pairs: number; visits: number },
): Promise<{ figures: Figure[]; readings: Reading[] }> {
  const turns = Object.fromEntries(
    Object.entries(shops).map(([size, shop]) => [size, () => timeVisits(() => one(shop), visits)]),
  );
  // Not counted: what is compiled, planned and connected once.
  await takeTurns(turns, 1);
  const before = await workOf(shops);
  const rounds = await takeTurns(turns, pairs);
  const after = await workOf(shops);
  const [small = '', ...others] = Object.keys(shops);
  return {
    figures: others.map((size) =>
      comparePairs(
        {
          name: `${name}, ${size} / ${small} stored`,
          unit: 'ms',
          ours: size,
          other: small,
          ...(goal && { goal }),
        },
        rounds.map((round) => ({ ours: round[size] ?? Number.NaN, other: round[small] ?? Number.NaN })),
      ),
    ),
    readings: Object.keys(shops).flatMap((size) => {
      const each = (what: keyof Work) =>
        ((after[size]?.[what] ?? 0) - (before[size]?.[what] ?? 0)) / (visits * pairs);
      const said = `${name}, ${size} stored`;
      return [
        {
          name: `${said}: pages`,
          value: each('pages'),
          unit: 'pages',
          note: 'looked at for one, its jobs included',
        },
        { name: `${said}: log`, value: each('log'), unit: 'bytes', note: 'of changes, written for one' },
      ];
    }),
  };
}

/** Milliseconds for each of so many visits, some at once. */
async function timeVisits(visit: () => Promise<void>, count: number): Promise<number> {
  let left = count;
  const visitor = async () => {
    while (left-- > 0) await visit();
  };
  const start = performance.now();
  await Promise.all(Array.from({ length: AT_ONCE }, visitor));
  return (performance.now() - start) / count;
}

async function workOf(shops: Record<string, Shop>): Promise<Record<string, Work>> {
  const work: Record<string, Work> = {};
  for (const [size, { client }] of Object.entries(shops)) work[size] = await readWork(client);
  return work;
}

/** "10K", "1M". */
function inShort(size: number): string {
  return new Intl.NumberFormat('en-US', { notation: 'compact' }).format(size);
}
