// Coupons that no push has made known in the end: the platform's tries were over while no server was there. Their
// holders still have them in the wallet, and open them.
import { openDatabase } from '@kaquan/server/storage';
import type { Fleet } from './fleet.ts';
import type { Claimed, Ledger } from './ledger.ts';
import { comeIn, type Town } from './walks.ts';

/** For all of them together, milliseconds. */
const PATIENCE = 60_000;

/** Has every such coupon opened by its holder, all servers being stopped before and after; answers how many. */
export async function bringIn(fleet: Fleet, town: Town, database: string): Promise<number> {
  const unknown = await findUnknown(town.ledger, database);
  if (unknown.length === 0) return 0;
  await fleet.fill();
  await fleet.ready();
  const late = Date.now() + PATIENCE;
  for (const claimed of unknown)
    await comeIn(claimed, claimed.owner, { ...town, isOpen: () => Date.now() < late });
  await fleet.stop();
  return unknown.length;
}

async function findUnknown({ claimed }: Ledger, database: string): Promise<Claimed[]> {
  const db = await openDatabase(database);
  const { rows } = await db.executeSql(`select platform || ' ' || coupon_id as name from kaquan.coupons`);
  await db.close();
  const known = new Set((rows as { name: string }[]).map(({ name }) => name));
  return claimed.filter(({ platform, couponId }) => !known.has(`${platform} ${couponId}`));
}
