// What both sides stand on: one PostgreSQL with its promise to keep what it said yes to, a database for each side, and
// the platforms in a process of their own.
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createControl } from '@kaquan/test/harness/control';
import { startPostgres } from '@kaquan/test/harness/postgres';
import { readAccounts } from '@kaquan/test/harness/processes/read-accounts';
import { startSandboxProcess } from '@kaquan/test/harness/processes/start-sandbox-process';
import { openShop } from './open-shop.ts';

/** How many coupons one person may claim at the sandbox. */
const EACH = 50;

export type Side = 'ours' | 'bare';

export interface Stage {
  sandboxUrl: string;
  databases: Record<Side, string>;
  accounts: Awaited<ReturnType<typeof readAccounts>>;
  control: ReturnType<typeof createControl>;
  /** What is claimed at Baidu and at WeChat. */
  couponId: string;
  cardId: string;
  /** A number that nothing else has, for ids. */
  nextNumber(): number;
  /** Somebody whom the sandbox knows and who may still claim. */
  nextClaimer(): string;
  close(): Promise<void>;
}

/** Opens it; some seconds. @param claims how many coupons will be claimed at the sandbox */
export async function openStage(claims: number): Promise<Stage> {
  const closers: (() => Promise<unknown>)[] = [];
  const close = async () => {
    for (const one of closers.reverse()) await one();
  };
  try {
    const postgres = await startPostgres({
      fsync: 'on',
      max_connections: '150',
      shared_preload_libraries: 'pg_stat_statements',
    });
    closers.push(postgres.stop);
    const databases = {
      ours: await postgres.createDatabase('ours'),
      bare: await postgres.createDatabase('bare'),
    };
    const sandbox = await startSandboxProcess({ threes: Math.ceil(claims / EACH) + 1 });
    closers.push(sandbox.stop);
    // Baidu pushes each claim there and hears that it was taken: the measured pushes are made here.
    const taker = createServer((request, response) =>
      request.resume().on('end', () => response.end('success')),
    );
    await new Promise<void>((resolve) => taker.listen(0, '127.0.0.1', resolve));
    closers.push(async () => {
      taker.close();
      taker.closeAllConnections();
    });
    const control = createControl(sandbox.url);
    const accounts = await readAccounts(sandbox.url);
    const shop = await openShop({
      sandboxUrl: sandbox.url,
      accounts,
      control,
      callbackUrl: `http://127.0.0.1:${(taker.address() as AddressInfo).port}`,
      stock: claims,
      each: EACH,
    });
    let number = 1_000_000;
    let claimer = 0;
    return {
      sandboxUrl: sandbox.url,
      databases,
      accounts,
      control,
      ...shop,
      nextNumber: () => number++,
      nextClaimer() {
        const people = sandbox.people[Math.floor(claimer++ / EACH)];
        if (people === undefined) throw new Error('Nobody is left who may claim');
        return people.me.baidu;
      },
      close,
    };
  } catch (error) {
    await close();
    throw error;
  }
}
