// What a suite needs of the database it runs on, and a merchant's app of its own for each test.
import { randomUUID } from 'node:crypto';
import {
  type CouponKey,
  type Database,
  type GrantInput,
  grantCoupon,
  type OpenedDatabase,
} from '@kaquan/server/storage';

export interface Target {
  /** One per simulated process: different pools on PostgreSQL, the same database on PGlite. Migrated. */
  processes: OpenedDatabase[];
  /** Every statement that these have sent. */
  statements: string[];
  /** An empty database of its own, opened by so many processes (on PGlite by the one that there can be). */
  fresh(processes?: number): Promise<[OpenedDatabase, ...OpenedDatabase[]]>;
}

/** Opened before the suite's tests run. */
export type OpenTarget = () => Target;

export const NOW = 1_000;

/** A key that no other test uses. */
export function freshKey(platform = 'wechat'): CouponKey {
  return { platform, appId: randomUUID(), couponId: '9007199254740993' };
}

export function grantInput(key: CouponKey, openId: string): GrantInput {
  return {
    ...key,
    openId,
    templateId: 'template',
    code: 'A-1',
    face: { title: '满减券', benefit: { kind: 'cash', reduceCost: 2000 }, leastCost: 10_000 },
    validity: { beginTime: 500, endTime: 5_000 },
    raw: { card_id: 'template', unknown_field: ['kept'] },
    via: 'push',
    now: NOW,
  };
}

/** A fresh coupon, held by 小明. */
export async function granted(target: Target): Promise<CouponKey> {
  const key = freshKey();
  await grantCoupon(first(target), grantInput(key, 'ming'));
  return key;
}

export function first(target: Target): Database {
  return at(target, 0).db;
}

/** The process whose turn it is. */
export function at({ processes }: Pick<Target, 'processes'>, turn: number): OpenedDatabase {
  return processes[turn % processes.length] as OpenedDatabase;
}

/** Runs `work` so many times at once, spread over the processes. */
export function atOnce<T>(
  target: Pick<Target, 'processes'>,
  times: number,
  work: (opened: OpenedDatabase, turn: number) => Promise<T>,
): Promise<T[]> {
  return Promise.all(Array.from({ length: times }, (_, turn) => work(at(target, turn), turn)));
}
