// What can go wrong with the database under an operation: the line to it, the server itself, what it refuses.
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { type DatabaseProxy, startDatabaseProxy } from '../harness/database/database-proxy.ts';
import { type RunningPostgres, startPostgres } from '../harness/postgres.ts';
import type { Trouble } from './run-cell.ts';

export const DATABASE_FAULTS = [
  'database-cut-at-commit',
  'database-cut-at-insert',
  'database-cut-at-update',
  'database-refused',
  'database-slow',
  'database-silent',
  'database-locked',
  'database-full',
  'database-read-only',
  'database-conflict',
  'database-deadlock',
  'database-restarted',
  'database-crashed',
] as const;

export type DatabaseFault = (typeof DATABASE_FAULTS)[number];

/** How long the database stays away, milliseconds: longer than it takes to ask again, shorter than anybody waits. */
const AWAY = 400;
/** Longer than a statement may take. */
const LOCKED = 6_000;
const LAG = 60;

export interface TroubledDatabase {
  /** For the test itself. */
  url: string;
  /** For the server: as an ordinary role, through the proxy. */
  through: string;
  trouble(kind: DatabaseFault): Trouble;
  close(): Promise<void>;
}

/** A PostgreSQL of its own, because some troubles befall the whole of it. */
export async function openTroubledDatabase(): Promise<TroubledDatabase> {
  const postgres = await startPostgres();
  const url = await postgres.createDatabase('shop');
  await asAdmin(url, "create role shop login password 'shop'", 'alter database shop owner to shop');
  const asShop = new URL(url);
  asShop.username = 'shop';
  asShop.password = 'shop';
  const proxy = await startDatabaseProxy(asShop.href);
  return {
    url,
    through: proxy.url,
    trouble: (kind) => ({ name: kind, late: false, ...ways({ url, postgres, proxy })[kind] }),
    async close() {
      await proxy.close();
      await postgres.stop();
    },
  };
}

interface Place {
  url: string;
  postgres: RunningPostgres;
  proxy: DatabaseProxy;
}

type Way = Pick<Trouble, 'begin' | 'end'>;

function ways({ url, postgres, proxy }: Place): Record<DatabaseFault, Way> {
  const heal = async () => proxy.heal();
  const nothing = async () => undefined;
  const cutAfter = (text: string): Way => ({ begin: async () => proxy.cutAfter(text), end: heal });
  /** Something that is so for a moment and then over, while the operation runs. */
  const passing = (begin: () => Promise<unknown>, end: () => Promise<unknown>, after = AWAY): Way => {
    let over: Promise<unknown> = Promise.resolve();
    return {
      async begin() {
        await begin();
        over = sleep(after).then(end);
      },
      end: () => over,
    };
  };
  const setting = (statement: string) => async () => {
    await asAdmin(url, `alter database shop ${statement}`);
    proxy.cut();
  };
  /** The next change of a coupon, a bill, an issue, an event or a credential is refused once. */
  const raising = (code: string): Way => ({
    begin: () => asAdmin(url, ...raiseOnce(code)),
    end: () => asAdmin(url, ...TABLES.map((table) => `drop trigger if exists raise_once on kaquan.${table}`)),
  });
  const restarting = (how: 'fast' | 'immediate'): Way => {
    let over: Promise<unknown> = Promise.resolve();
    return {
      async begin() {
        over = postgres.restart(how);
      },
      end: () => over,
    };
  };
  let lock: pg.Client | undefined;
  return {
    'database-cut-at-commit': cutAfter('commit'),
    'database-cut-at-insert': cutAfter('insert into "kaquan"'),
    'database-cut-at-update': cutAfter('update "kaquan"'),
    'database-refused': passing(async () => proxy.refuse(), heal),
    'database-slow': { begin: async () => proxy.delay(LAG), end: heal },
    'database-silent': { begin: async () => proxy.silence(), end: nothing },
    'database-locked': passing(
      async () => {
        lock = new pg.Client(url);
        await lock.connect();
        await lock.query(
          `begin; lock table ${TABLES.map((name) => `kaquan.${name}`).join(', ')} in share mode`,
        );
      },
      async () => lock?.end(),
      LOCKED,
    ),
    'database-full': passing(setting('connection limit 0'), setting('connection limit -1')),
    'database-read-only': passing(
      setting('set default_transaction_read_only = on'),
      setting('reset default_transaction_read_only'),
    ),
    'database-conflict': raising('40001'),
    'database-deadlock': raising('40P01'),
    'database-restarted': restarting('fast'),
    'database-crashed': restarting('immediate'),
  };
}

const TABLES = ['coupons', 'redemptions', 'events', 'credentials', 'bills', 'issues'];

function raiseOnce(code: string): string[] {
  return [
    'create sequence if not exists public.raised',
    "select setval('public.raised', 1, false)",
    'grant all on sequence public.raised to shop',
    // A sequence is not rolled back: what is raised once is not raised again.
    `create or replace function public.raise_once() returns trigger language plpgsql as $$
     begin
       if nextval('public.raised') = 1 then raise exception 'by the test' using errcode = '${code}'; end if;
       return new;
     end $$`,
    ...TABLES.map(
      (table) =>
        `create or replace trigger raise_once before insert or update on kaquan.${table}
         for each row execute function public.raise_once()`,
    ),
  ];
}

async function asAdmin(url: string, ...statements: string[]): Promise<void> {
  const client = new pg.Client(url);
  await client.connect();
  try {
    // Also while the database is read only for everybody else.
    await client.query('set default_transaction_read_only = off');
    for (const statement of statements) await client.query(statement);
  } finally {
    await client.end();
  }
}
