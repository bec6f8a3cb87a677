// One whole row for every table, as a merchant's database holds them: each column filled, each constraint kept.
import type { OpenedDatabase } from '@kaquan/server/storage';
import { executeSql } from '../../harness/database/execute-sql.ts';

export type Row = Record<string, string | number | null>;

const REDEMPTION = '6f1d1f0e-3b1a-4a53-9d5e-2f0f6f6f8a01';
const RAW = '{"unknown_field": ["kept", 9007199254740991]}';

/** What a row knows of the work that it owes. */
const OWING = {
  due_at: 1_230,
  tries: 2,
  failure: '{"code": "PLATFORM_BUSY", "message": "Try again."}',
  origin: '{"requestId": "r1"}',
};

/** In the order in which they may be inserted. */
export const ROWS = {
  coupons: {
    coupon_id: 'c1',
    template_id: 't1',
    code: 'A-1',
    state: 'used',
    redemption_id: REDEMPTION,
    reserved_by: 'ming',
    reserved_until: 1_300,
    used_at: 1_200,
    void_reason: '',
    begin_time: 500,
    end_time: 5_000,
    face: '{"title": "满减券"}',
    raw: RAW,
    granted_via: 'push',
    granted_at: 1_000,
    updated_at: 1_200,
  },
  coupon_holders: { open_id: 'ming', coupon_id: 'c1', since: 1_000 },
  redemptions: {
    id: REDEMPTION,
    coupon_id: 'c1',
    open_id: 'ming',
    state: 'used',
    reserved_until: 1_300,
    asking_until: 1_230,
    attempts: 2,
    told_at: 1_240,
    reason: 'The platform did not answer.',
    created_at: 1_100,
    updated_at: 1_240,
    ...OWING,
  },
  events: {
    dedupe_key: 'user_get_card c1',
    event: 'user_get_card',
    raw: RAW,
    received_at: 1_000,
    deliveries: 3,
    worked_at: 1_001,
    outcome: 'granted',
    ...OWING,
  },
  templates: { template_id: 't1', raw: RAW, fetched_at: 900 },
  credentials: {
    kind: 'access_token',
    value: 'token',
    expires_at: 8_200,
    early_not_before: 7_960,
    lease_by: 'process',
    lease_until: 1_030,
    updated_at: 1_000,
  },
  bills: {
    bill_no: 'b1',
    order_id: 'o1',
    open_id: 'ming',
    coupon_id: 'c1',
    redemption_id: REDEMPTION,
    channel: 'BC_WX_WAP',
    state: 'paid',
    total_fee: 11_000,
    pay_fee: 10_000,
    discount_fee: 1_000,
    request: '{"title": "图书"}',
    payment: '{"url": "http://pay.test"}',
    reason: '',
    closes_at: 1_700,
    created_at: 1_100,
    updated_at: 1_200,
  },
  issues: {
    request_id: 'r1',
    template_id: 't1',
    open_id: 'ming',
    coupon_id: 'c1',
    asked_at: 1_000,
    asking_until: 1_030,
    created_at: 1_000,
  },
  guesses: { who: 'caller:ming', count: 3, until: 1_600 },
} satisfies Record<string, Row>;

export type Table = keyof typeof ROWS;

/** Inserts a row; the columns that `only` leaves out do not exist yet. */
export async function insertRow(
  opened: OpenedDatabase,
  table: Table,
  row: Row,
  only = Object.keys(row),
): Promise<void> {
  const columns = Object.keys(row).filter((column) => only.includes(column));
  const places = columns.map((_, at) => `$${at + 1}`);
  await executeSql(
    opened,
    `insert into kaquan.${table} (${columns.join(', ')}) values (${places.join(', ')})`,
    columns.map((column) => row[column]),
  );
}
