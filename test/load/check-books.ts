// Afterwards: our database, the platforms' own book, and what people were told, coupon by coupon.
import type { OpenedDatabase } from '@kaquan/server/storage';
import type { Control } from '../harness/control.ts';
import { executeSql } from '../harness/database/execute-sql.ts';
import { waitUntil } from '../harness/wait-until.ts';
import type { Contest } from './claim-coupon.ts';

export interface Contested {
  contest: Contest;
  /** The redemptions (or bills) by which somebody was told that it is used. */
  usedBy: Set<string>;
  /** How often an answer said that it was granted by this very call. */
  granted: number;
  /** What each attempt was told, in that order. */
  told: string[];
}

export interface Findings {
  used: number;
  lost: number;
  doubled: number;
  /** In words: which coupon, and what is wrong with it. */
  complaints: string[];
}

interface OurRow {
  platform: string;
  coupon_id: string;
  state: string;
  used: number;
}

/** Every coupon of ours, with how many redemptions used it. */
const OURS = `select c.platform, c.coupon_id, c.state,
  (select count(*)::int from kaquan.redemptions r where r.platform = c.platform and r.app_id = c.app_id
    and r.coupon_id = c.coupon_id and r.state = 'used') as used from kaquan.coupons c`;

/** What servers still owe: pushes not worked on, uses not settled or not told. */
const OWED = `select platform, event as what, dedupe_key as which, '' as why from kaquan.events where worked_at is null
  union all select platform, state, coupon_id, coalesce(reason, '') from kaquan.redemptions
  where state = 'using' or (state = 'used' and told_at is null)`;

/**
 * Milliseconds that servers have to bring to an end what they began: a job whose outcome did not reach the database runs
 * again after two minutes, is found by a look every minute, and waits a little.
 */
const PATIENCE = 300_000;

/** Waits until nothing is owed any more, on either side; `pushes: false` where the sandbox's own go nowhere. */
export async function awaitEnd(db: OpenedDatabase, control: Control, { pushes = true } = {}): Promise<void> {
  let owed: unknown[] = [];
  const isOver = async () => {
    owed = (await executeSql(db, OWED)).rows;
    if (owed.length > 0 || !pushes) return owed.length === 0;
    return !(await control.book()).pushes.some(({ pending }) => pending);
  };
  await waitUntil(isOver, () => `what is owed: ${JSON.stringify(owed.slice(0, 10))}`, PATIENCE);
}

/** Compares; a difference is a loss or a double. */
export async function checkBooks(
  db: OpenedDatabase,
  control: Control,
  contested: readonly Contested[],
): Promise<Findings> {
  const { rows } = await executeSql(db, OURS);
  const nameOf = (platform: string, couponId: string) => `${platform} ${couponId}`;
  const ours = new Map((rows as OurRow[]).map((row) => [nameOf(row.platform, row.coupon_id), row]));
  const book = await control.book();
  const theirs = new Map(book.coupons.map((one) => [nameOf(one.platform, one.couponId), one]));
  const complaints: string[] = [];
  let used = 0;
  let lost = 0;
  let doubled = 0;

  for (const { contest, usedBy, granted, told } of contested) {
    const name = nameOf(contest.platform, contest.couponId);
    const row = ours.get(name);
    const page = theirs.get(name);
    const uses = page?.uses ?? 0;
    const isLost = row?.state !== 'used' || row.used < 1 || uses < 1 || usedBy.size < 1;
    const isDoubled =
      uses > 1 || (page?.grants ?? 0) > 1 || granted > 1 || usedBy.size > 1 || (row?.used ?? 0) > 1;
    if (isLost) lost += 1;
    if (isDoubled) doubled += 1;
    if (!isLost && !isDoubled) used += 1;
    else
      complaints.push(
        `${name} (${contest.kind}): ours ${row?.state}, ${row?.used} used; theirs ${page?.status}, ${uses} uses, ` +
          `${page?.grants} grants; granted ${granted}; used by ${[...usedBy].join() || 'nobody'}; told ${told.join()}`,
      );
  }
  // A push that no server took, and a coupon that only one side knows.
  for (const { platform, event, couponId } of book.pushes.filter(({ accepted }) => !accepted)) {
    lost += 1;
    complaints.push(`${platform} ${event} ${couponId ?? ''}: the push was never taken`);
  }
  for (const name of ours.keys())
    if (!theirs.has(name)) {
      doubled += 1;
      complaints.push(`${name}: the platform knows no such coupon`);
    }
  return { used, lost, doubled, complaints };
}
