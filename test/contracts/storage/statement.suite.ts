// Claims about the SQL that was really sent, by every claim before these: the merchant in each statement, and no words
// that a distributed PostgreSQL may not know.
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as storage from '@kaquan/server/storage';
import { describe, expect, it } from 'vitest';
import { tablesOfAnybody } from './merchant-in-statement.ts';
import type { OpenTarget } from './target.ts';

const FORBIDDEN =
  /advisory|\bserial\b|nextval|currval|setval|\blisten\b|\bnotify\b|lock table|create extension|for share|deferrable/i;
const TABLE_CHANGE = /^\s*(create|alter|drop) /i;
/** Transactions, their limits, and whether the database answers. */
const SURROUNDING = /^(begin|commit|rollback|savepoint|release|set local|select 1\b)/i;

/** Looks at all merchants, for an operator's command; see `listWaitingMerchants`. */
const OVER_ALL = /^\(select distinct "platform", "app_id" from "kaquan"."redemptions" where .* union /;

export function statementSuite(open: OpenTarget): void {
  describe('every statement of ours', () => {
    const sent = () => [...new Set(open().statements)];
    const onRows = () => sent().filter((one) => one.includes('"kaquan".') && !TABLE_CHANGE.test(one));

    it('was heard: of each table, and whatever else was sent is known', () => {
      for (const table of ['coupons', 'coupon_holders', 'redemptions', 'events', 'templates', 'credentials'])
        expect(onRows().filter((one) => one.includes(`"kaquan"."${table}"`)).length).toBeGreaterThan(1);
      const rest = sent().filter((one) => !onRows().includes(one) && !TABLE_CHANGE.test(one));
      const unknown = rest.filter((one) => !SURROUNDING.test(one) && !one.includes('kaquan_migrations.'));
      expect(unknown).toEqual([]);
    });

    it('names the merchant of every table in it', () => {
      const ofAnybody = onRows().filter((one) => tablesOfAnybody(one).length > 0);
      expect(ofAnybody.filter((one) => !OVER_ALL.test(one))).toEqual([]);
      expect(ofAnybody.filter((one) => OVER_ALL.test(one))).toHaveLength(1);
    });

    it('uses no advisory lock, sequence, table lock, notification or extension', () => {
      expect(sent().filter((one) => FORBIDDEN.test(one))).toEqual([]);
    });
  });

  it('no operation is missing: each that is exported is under contract', async () => {
    const { dirname } = import.meta;
    const suites = (await readdir(dirname)).filter((file) => file.endsWith('.ts'));
    const texts = await Promise.all(suites.map((file) => readFile(join(dirname, file), 'utf8')));
    const operations = Object.entries(storage).flatMap(([name, value]) =>
      typeof value === 'function' ? [name] : [],
    );
    const missing = operations.filter(
      (name) => !texts.some((text) => new RegExp(`\\b${name}[(,\\]]`).test(text)),
    );
    expect(operations.length).toBeGreaterThan(30);
    expect(missing).toEqual([]);
  });
}
