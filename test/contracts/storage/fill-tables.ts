// A hundred thousand rows in every table, one merchant's: what a statement must not read through.
import type { OpenedDatabase } from '@kaquan/server/storage';
import { executeSql } from '../../harness/database/execute-sql.ts';

export const ROW_COUNT = 100_000;
export const MERCHANT = { platform: 'beecloud', appId: 'large' };

/** When an operation comes: what is reserved is reserved till later. */
export const NOW = 5_000;

/** The coupon of this number. */
export const keyOf = (n: number) => ({ ...MERCHANT, couponId: `c${n}` });

/** The redemption that has that coupon. */
export const idOf = (n: number) => `00000000-0000-0000-0000-${n.toString(16).padStart(12, '0')}`;

const own = `'${MERCHANT.platform}', '${MERCHANT.appId}'`;
const numbers = `from generate_series(1, ${ROW_COUNT}) as n`;
const uuid = `lpad(to_hex(n), 32, '0')::uuid`;

const FILL = [
  // Every tenth is reserved by its redemption; the others are free.
  `insert into kaquan.coupons (platform, app_id, coupon_id, template_id, code, state, redemption_id, reserved_by,
     reserved_until, face, raw, granted_via, granted_at, updated_at)
   select ${own}, 'c' || n, 't', 'A-1', case when n % 10 = 0 then 'reserved' else 'held' end,
     case when n % 10 = 0 then ${uuid} end, case when n % 10 = 0 then 'p' || n end, case when n % 10 = 0 then 9000 end,
     '{}', '{"known": true}', 'push', n, n ${numbers}`,
  `insert into kaquan.coupon_holders (platform, app_id, open_id, coupon_id, since)
   select ${own}, 'p' || n, 'c' || n, n ${numbers}`,
  // A thousand and a hundred owe something still, nine thousand are reserved.
  `insert into kaquan.redemptions (id, platform, app_id, coupon_id, open_id, state, reserved_until, told_at, created_at,
     updated_at)
   select ${uuid}, ${own}, 'c' || n, 'p' || n,
     case when n % 100 = 0 then 'using' when n % 10 = 0 then 'reserved' when n % 2 = 0 then 'used' else 'failed' end,
     9000, case when n % 1000 <> 52 then n end, n, n ${numbers}`,
  // Hardly any event was not worked on, and hardly any request not answered.
  `insert into kaquan.events (platform, app_id, dedupe_key, event, raw, received_at, worked_at)
   select ${own}, 'e' || n, 'user_get_card', '{}', n, case when n % 1000 <> 77 then n end ${numbers}`,
  `insert into kaquan.templates (platform, app_id, template_id, raw, fetched_at) select ${own}, 't' || n, '{}', n ${numbers}`,
  `insert into kaquan.credentials (platform, app_id, kind, updated_at) select ${own}, 'k' || n, n ${numbers}`,
  `insert into kaquan.bills (platform, app_id, bill_no, order_id, open_id, coupon_id, redemption_id, channel, state,
     total_fee, request, closes_at, created_at, updated_at)
   select ${own}, 'b' || n, 'o' || n, 'p' || n, 'c' || n, ${uuid}, 'BC_WX_WAP', 'open', 100, '{}', n, n, n ${numbers}`,
  `insert into kaquan.issues (platform, app_id, request_id, template_id, open_id, coupon_id, asked_at, created_at)
   select ${own}, 'r' || n, 't', 'p' || n, case when n % 1000 <> 77 then 'c' || n end, n, n ${numbers}`,
  `insert into kaquan.guesses (platform, app_id, who, count, until) select ${own}, 'w' || n, 1, n + 1000 ${numbers}`,
];

/** Fills the tables. What is in them the database learns by itself, some time, or when it is told to: `vacuum analyze`. */
export async function fillTables(opened: OpenedDatabase): Promise<void> {
  for (const statement of FILL) await executeSql(opened, statement);
}
