// Makes the rows of very many coupons, in SQL: copies of one that the server itself granted.
import type pg from 'pg';
import type { Shop } from './open-shop.ts';
import { EACH, FIRST_ID, GAP, IS_FOREIGN, IS_USED } from './stored-coupon.ts';

/** Rows of one statement. */
const BATCH = 500_000;

const isUsed = `n % ${IS_USED.of} = ${IS_USED.is}`;
const app = `case when n % ${IS_FOREIGN.of} = ${IS_FOREIGN.is} then 'AnotherMerchantOfTheSamePlatform' else p.app_id end`;
const id = `(${FIRST_ID} + n * ${GAP})::text`;
const holder = `'b' || lpad((n / ${EACH})::text, 26, '0')`;
/** Ids of redemptions grow with time. */
const redemption = `lpad(to_hex(n), 32, '0')::uuid`;
const numbered = 'from pattern p, generate_series($1::bigint, $2::bigint) as n';

/** Every coupon has a holder; a used one also a redemption, of which Baidu knows, and the push of its claim. */
const STATEMENTS = [
  `insert into kaquan.coupons (platform, app_id, coupon_id, template_id, code, state, redemption_id, used_at, begin_time,
     end_time, face, raw, granted_via, granted_at, updated_at)
   select p.platform, ${app}, ${id}, p.template_id, 'C' || ${id}, case when ${isUsed} then 'used' else 'held' end,
     case when ${isUsed} then ${redemption} end, case when ${isUsed} then p.granted_at end, p.begin_time, p.end_time,
     p.face, p.raw, p.granted_via, p.granted_at, p.updated_at ${numbered}`,
  `insert into kaquan.coupon_holders (platform, app_id, open_id, coupon_id, since)
   select p.platform, ${app}, ${holder}, ${id}, p.granted_at ${numbered}`,
  `insert into kaquan.redemptions (id, platform, app_id, coupon_id, open_id, state, reserved_until, told_at, created_at,
     updated_at)
   select ${redemption}, p.platform, ${app}, ${id}, ${holder}, 'used', p.granted_at, p.granted_at, p.granted_at,
     p.granted_at ${numbered} where ${isUsed}`,
  `insert into kaquan.events (platform, app_id, dedupe_key, event, raw, received_at, worked_at, outcome)
   select p.platform, ${app}, 'user_get_coupon:' || ${id}, 'user_get_coupon', jsonb_build_object('event', 'user_get_coupon',
     'couponId', p.template_id, 'couponTakeId', ${id}, 'couponCode', 'C' || ${id}, 'openId', ${holder}, 'appKey', p.app_id),
     p.granted_at, p.granted_at, 'granted' ${numbered} where ${isUsed}`,
];

/**
 * Makes the rows and has PostgreSQL learn what is in the tables.
 *
 * @example await makeRows(shop, 1_000_000);
 */
export async function makeRows(shop: Shop, count: number): Promise<void> {
  await shop.claim();
  const { client } = shop;
  await client.query('create temporary table pattern as select * from kaquan.coupons');
  // Foreign keys are not asked for each of the rows: they are made to fit.
  await client.query('set session_replication_role = replica');
  for (let first = 0; first < count; first += BATCH)
    await makeBatch(client, first, Math.min(first + BATCH, count) - 1);
  await client.query('reset session_replication_role');
  await client.query('vacuum analyze');
  await client.query('checkpoint');
}

async function makeBatch(client: pg.Client, first: number, last: number): Promise<void> {
  for (const statement of STATEMENTS) await client.query(statement, [first, last]);
}
