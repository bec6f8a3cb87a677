// The constraints decide, not the code: every one of them is broken by hand, and refuses.
import { randomUUID } from 'node:crypto';
import { migrate, type OpenedDatabase } from '@kaquan/server/storage';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { executeSql } from '../../harness/database/execute-sql.ts';
import { readConstraints, readIndexes } from './catalog.ts';
import { insertRow, ROWS, type Row, type Table } from './rows.ts';
import type { OpenTarget } from './target.ts';

interface Violation {
  constraint: string;
  table: Table;
  /** What is different in the row that is refused; without it the row is inserted twice. */
  row?: Row;
  /** Whether the whole rows of the merchant's tables are there before. */
  beside?: boolean;
}

const twice = (constraint: string, table: Table): Violation => ({ constraint, table, beside: true });
const OTHER = '00000000-0000-4000-8000-000000000000';
const OPEN_BILL = { state: 'open', pay_fee: null, discount_fee: null };

const VIOLATIONS: Violation[] = [
  twice('coupons_platform_app_id_coupon_id_pk', 'coupons'),
  { constraint: 'coupons_state', table: 'coupons', row: { state: 'eaten' } },
  ...['redemption_id', 'reserved_by', 'reserved_until'].map(
    (column): Violation => ({
      constraint: 'coupons_reserved',
      table: 'coupons',
      row: { state: 'reserved', [column]: null },
    }),
  ),
  { constraint: 'coupons_in_use', table: 'coupons', row: { state: 'using', redemption_id: null } },
  { constraint: 'coupons_used', table: 'coupons', row: { used_at: null } },
  { constraint: 'coupons_void', table: 'coupons', row: { state: 'void', void_reason: null } },
  twice('coupon_holders_platform_app_id_open_id_coupon_id_pk', 'coupon_holders'),
  { constraint: 'coupon_holders_coupon', table: 'coupon_holders' },
  twice('redemptions_platform_app_id_id_pk', 'redemptions'),
  { constraint: 'redemptions_coupon', table: 'redemptions' },
  { constraint: 'redemptions_state', table: 'redemptions', row: { id: OTHER, state: 'eaten' }, beside: true },
  ...['reserved', 'using', 'used'].map(
    (state): Violation => ({
      constraint: 'redemptions_one_open',
      table: 'redemptions',
      row: { id: OTHER, state },
      beside: true,
    }),
  ),
  twice('events_platform_app_id_dedupe_key_pk', 'events'),
  twice('templates_platform_app_id_template_id_pk', 'templates'),
  twice('credentials_platform_app_id_kind_pk', 'credentials'),
  twice('bills_platform_app_id_bill_no_pk', 'bills'),
  { constraint: 'bills_coupon', table: 'bills', row: { coupon_id: null } },
  { constraint: 'bills_coupon', table: 'bills', row: { redemption_id: null } },
  { constraint: 'bills_state', table: 'bills', row: { state: 'eaten' } },
  { constraint: 'bills_paid', table: 'bills', row: { pay_fee: null } },
  { constraint: 'bills_paid', table: 'bills', row: { state: 'surplus', discount_fee: null } },
  ...[{}, OPEN_BILL, { ...OPEN_BILL, state: 'creating' }].flatMap((state): Violation[] => [
    {
      constraint: 'bills_one_of_order',
      table: 'bills',
      row: { ...state, bill_no: 'b2', coupon_id: null, redemption_id: null },
      beside: true,
    },
    {
      constraint: 'bills_one_of_redemption',
      table: 'bills',
      row: { ...state, bill_no: 'b2', order_id: 'o2' },
      beside: true,
    },
  ]),
  twice('issues_platform_app_id_request_id_pk', 'issues'),
  { constraint: 'issues_one_coupon', table: 'issues', row: { request_id: 'r2' }, beside: true },
  twice('guesses_platform_app_id_who_pk', 'guesses'),
  { constraint: 'guesses_count', table: 'guesses', row: { count: 0 } },
];

/** The name of the constraint that the database refused something for. */
async function refusedBy(attempt: Promise<unknown>): Promise<unknown> {
  try {
    await attempt;
  } catch (error) {
    return (error as { constraint?: string }).constraint;
  }
  return 'nothing';
}

export function constraintSuite(open: OpenTarget): void {
  describe('constraint', () => {
    let opened: OpenedDatabase;
    beforeAll(async () => {
      [opened] = await open().fresh();
      await migrate(opened);
    });
    afterAll(() => opened?.close());

    const merchant = () => ({ platform: 'wechat', app_id: randomUUID() });
    async function insertAll(own: Row): Promise<void> {
      for (const [table, row] of Object.entries(ROWS))
        await insertRow(opened, table as Table, { ...own, ...row });
    }

    const named = VIOLATIONS.map((one) => ({ ...one, what: one.row ? JSON.stringify(one.row) : 'the row' }));
    it.each(named)('$constraint refuses $what', async ({ constraint, table, row, beside }) => {
      const own = merchant();
      if (beside) await insertAll(own);
      const refused = insertRow(opened, table, { ...own, ...ROWS[table], ...row });
      expect(await refusedBy(refused)).toBe(constraint);
    });

    it('refuses what belongs to another merchant’s coupon of the same id', async () => {
      await insertAll(merchant());
      const stranger = merchant();
      for (const [constraint, table] of [
        ['coupon_holders_coupon', 'coupon_holders'],
        ['redemptions_coupon', 'redemptions'],
      ] as const)
        expect(await refusedBy(insertRow(opened, table, { ...stranger, ...ROWS[table] }))).toBe(constraint);
    });

    it('keeps a coupon that somebody holds or has used', async () => {
      const own = merchant();
      await insertAll(own);
      const gone = executeSql(opened, 'delete from kaquan.coupons where app_id = $1', [own.app_id]);
      expect(await refusedBy(gone)).toMatch(/^(coupon_holders|redemptions)_coupon$/);
    });

    it('lets any number of attempts stand that came to nothing', async () => {
      const own = merchant();
      await insertAll(own);
      for (const state of ['cancelled', 'failed', 'cancelled'])
        await insertRow(opened, 'redemptions', { ...own, ...ROWS.redemptions, id: randomUUID(), state });
      for (const [at, state] of ['closed', 'surplus', 'closed'].entries())
        await insertRow(opened, 'bills', { ...own, ...ROWS.bills, bill_no: `over-${at}`, state });
    });

    it('is proven for every constraint and unique index that the tables have', async () => {
      const constraints = (await readConstraints(opened)).map(({ name }) => name);
      const unique = (await readIndexes(opened)).flatMap((index) => (index.unique ? [index.name] : []));
      const proven = new Set(VIOLATIONS.map(({ constraint }) => constraint));
      expect([...proven].sort()).toEqual([...new Set([...constraints, ...unique])].sort());
    });
  });
}
