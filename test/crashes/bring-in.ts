// Coupons that no push has made known in the end: the platform's tries were over while no server was there. Their
// holders still have them in the wallet, and open them.
import { openDatabase } from '@kaquan/server/storage';
import { executeSql } from '../harness/database/execute-sql.ts';
import type { User } from '../harness/people.ts';
import { comeIn } from './come-in.ts';
import type { Fleet } from './fleet.ts';
import type { Claimed } from './ledger.ts';
import type { Town } from './town.ts';

/** For all of them together, milliseconds. */
const PATIENCE = 60_000;

/** Has every such coupon opened by its holder, all servers being stopped before and after; answers how many. */
export async function bringIn(
  fleet: Fleet,
  town: Town,
  { database, users }: { database: string; users: readonly User[] },
): Promise<number> {
  const unknown = await findUnknown(town, database, users);
  if (unknown.length === 0) return 0;
  await fleet.fill();
  await fleet.ready();
  const late = Date.now() + PATIENCE;
  for (const claimed of unknown)
    await comeIn(claimed, claimed.owner, { ...town, isOpen: () => Date.now() < late });
  await fleet.stop();
  return unknown.length;
}

/** Whatever the platforms have given out, also when the answer to the claim was lost. */
async function findUnknown(
  { control, ledger }: Town,
  database: string,
  users: readonly User[],
): Promise<Omit<Claimed, 'usedBy'>[]> {
  const db = await openDatabase(database);
  const { rows } = await executeSql(db, `select platform || ' ' || coupon_id as name from kaquan.coupons`);
  await db.close();
  const ours = new Set((rows as { name: string }[]).map(({ name }) => name));
  const { coupons } = await control.book();
  return coupons
    .filter(({ platform, couponId }) => !ours.has(`${platform} ${couponId}`))
    .map(({ platform, couponId, templateId, holders }) => {
      const noted = ledger.claimed.find((one) => one.platform === platform && one.couponId === couponId);
      const owner = users.find((user) => Object.values(user).includes(holders[0]));
      if (!owner) throw new Error(`Nobody holds ${platform} ${couponId}`);
      return noted ?? { platform: platform as Claimed['platform'], couponId, templateId, owner };
    });
}
