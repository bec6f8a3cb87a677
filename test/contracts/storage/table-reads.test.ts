// No operation reads through a table: with a hundred thousand rows of one merchant in each, an index leads to the few
// that are wanted. PostgreSQL itself counts what was read, of the very statements that the operations send.
import { randomUUID } from 'node:crypto';
import * as storage from '@kaquan/server/storage';
import { type Database, migrate, type OpenedDatabase, openDatabase } from '@kaquan/server/storage';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startPostgres } from '../../harness/postgres.ts';
import { fillTables, MERCHANT, ROW_COUNT } from './fill-tables.ts';
import { countOtherSessions, readsSince, readTableReads } from './table-reads.ts';
import { grantInput } from './target.ts';

const now = 5_000;
const key = (n: number) => ({ ...MERCHANT, couponId: `c${n}` });
/** The redemption that has the coupon of this number. */
const idOf = (n: number) => `00000000-0000-0000-0000-${n.toString(16).padStart(12, '0')}`;
const use = (n: number) => ({ key: key(n), redemptionId: idOf(n), now });
const event = { ...MERCHANT, dedupeKey: 'e77', event: 'user_get_card', raw: {}, now };
const template = { ...MERCHANT, templateId: 't77' };
const credential = { ...MERCHANT, kind: 'k77', by: 'asker' };
const bill = (n: number) => ({ ...MERCHANT, billNo: `b${n}` });
const issue = { ...MERCHANT, requestId: 'r77' };
const { face } = grantInput(key(1), 'p1');

/** Each operation once, on rows in the middle of the table. */
const OPERATIONS: Record<string, (db: Database) => Promise<unknown>> = {
  addHolder: (db) => storage.addHolder(db, key(11), 'friend', now),
  beginBill: (db) =>
    storage.beginBill(db, {
      ...bill(0),
      orderId: 'new',
      openId: 'p1',
      couponId: 'c1',
      redemptionId: randomUUID(),
      channel: 'BC_WX_WAP',
      totalFee: 100,
      request: {},
      closesAt: now,
      now,
    }),
  beginUse: (db) => storage.beginUse(db, use(50_010)),
  claimAsking: (db) => storage.claimAsking(db, { ...use(50_000), until: now + 30 }),
  claimIssue: (db) =>
    storage.claimIssue(db, { key: issue, templateId: 't', openId: 'p', until: now + 30, now }),
  closeBill: (db) => storage.closeBill(db, { key: bill(50_001), reason: 'Not paid in time.', now }),
  correctGrant: (db) =>
    storage.correctGrant(db, { key: key(50_020), openId: 'p', templateId: 'n', code: 'A', face, now }),
  expireTemplate: (db) => storage.expireTemplate(db, template),
  findBill: (db) => storage.findBill(db, bill(50_002)),
  findBillOfOrder: (db) => storage.findBillOfOrder(db, { ...MERCHANT, orderId: 'o50002' }),
  findBillOfRedemption: (db) => storage.findBillOfRedemption(db, { ...MERCHANT, redemptionId: idOf(50_002) }),
  findCoupon: (db) => storage.findCoupon(db, key(50_003)),
  findEvent: (db) => storage.findEvent(db, event),
  findIssued: (db) => storage.findIssued(db, MERCHANT, ['c50002', 'c50004', 'no']),
  findRedemption: (db) =>
    storage.findRedemption(db, [{ platform: 'baidu', appId: 'small' }, MERCHANT], idOf(50_003)),
  findTemplate: (db) => storage.findTemplate(db, template),
  finishEvent: (db) => storage.finishEvent(db, { ...event, outcome: 'granted' }),
  grantCoupon: (db) => storage.grantCoupon(db, { ...grantInput(key(0), 'p1'), now }),
  isHolder: (db) => storage.isHolder(db, key(50_005), 'p50005'),
  leaseCredential: (db) => storage.leaseCredential(db, { ...credential, until: now + 30, now }),
  listCoupons: (db) =>
    storage.listCoupons(db, [
      { ...MERCHANT, openId: 'p50006' },
      { platform: 'wechat', appId: 'small', openId: 'p' },
    ]),
  listUnsettled: (db) => storage.listUnsettled(db, MERCHANT, { before: 90_000, limit: 20 }),
  'listUnsettled, a later page': (db) =>
    storage.listUnsettled(db, MERCHANT, {
      before: 90_000,
      limit: 20,
      after: { updatedAt: 40_000, id: idOf(40_000) },
    }),
  markUsed: (db) => storage.markUsed(db, { key: key(50_030), now }),
  noteAnswer: (db) => storage.noteAnswer(db, { ...use(50_100), reason: 'no answer' }),
  noteGuess: (db) => storage.noteGuess(db, { ...MERCHANT, who: 'new', window: 600, now: 1 }),
  noteIssue: (db) => storage.noteIssue(db, issue, { askedAt: now }),
  noteTold: (db) => storage.noteTold(db, use(50_002)),
  openBill: (db) => storage.openBill(db, { key: bill(50_003), payment: {}, now }),
  payBill: (db) => storage.payBill(db, { key: bill(50_004), payFee: 90, discountFee: 10, now }),
  readCredential: (db) => storage.readCredential(db, credential),
  recordEvent: (db) => storage.recordEvent(db, event),
  releaseCoupon: (db) => storage.releaseCoupon(db, use(50_040)),
  releaseCredentialLease: (db) => storage.releaseCredentialLease(db, credential),
  reserveCoupon: (db) =>
    storage.reserveCoupon(db, {
      key: key(50_007),
      openId: 'p50007',
      redemptionId: randomUUID(),
      until: 6_000,
      now,
    }),
  saveFace: (db) => storage.saveFace(db, key(50_008), { face, validity: {}, raw: {}, now }),
  saveTemplate: (db) => storage.saveTemplate(db, { ...template, raw: {}, now }),
  settleUse: (db) => storage.settleUse(db, { ...use(50_010), state: 'used' }),
  storeCredential: (db) =>
    storage.storeCredential(db, { ...credential, value: 'token', expiresAt: 9_000, now }),
  transferCoupon: (db) => storage.transferCoupon(db, { key: key(50_050), openId: 'friend', now }),
  voidCoupon: (db) => storage.voidCoupon(db, { key: key(50_060), reason: 'deleted', now }),
};

/** Read their index from end to end, which is short: of what is unsettled, a thousandth of a merchant's redemptions. */
const OVER_ALL = ['listWaitingMerchants'];

describe('with a hundred thousand rows in each table', () => {
  let server: Awaited<ReturnType<typeof startPostgres>>;
  let url: string;
  let watcher: OpenedDatabase;
  beforeAll(async () => {
    server = await startPostgres();
    url = await server.createDatabase('large');
    watcher = await openDatabase(url, { connections: 1 });
    await migrate(watcher);
    await fillTables(watcher);
  });
  afterAll(async () => {
    await watcher?.close();
    await server?.stop();
  });

  /** What one operation reads, when its session has ended and everything is counted. */
  async function readsOf(work: (db: Database) => Promise<unknown>) {
    const before = await readTableReads(watcher);
    const opened = await openDatabase(url, { connections: 1 });
    await work(opened.db);
    await opened.close();
    await expect.poll(() => countOtherSessions(watcher), { timeout: 20_000 }).toBe(0);
    return readsSince(before, await readTableReads(watcher));
  }

  it.each(Object.entries(OPERATIONS))('%s reads a handful of rows', async (_, operation) => {
    for (const { table, whole, rows } of await readsOf(operation)) {
      expect([table, whole]).toEqual([table, 0]);
      expect(rows, `rows of ${table}`).toBeLessThan(60);
    }
  });

  it('listWaitingMerchants reads what is unsettled, and no more', async () => {
    const [reads, ...others] = await readsOf(storage.listWaitingMerchants);
    expect(others).toEqual([]);
    expect(reads).toMatchObject({ table: 'redemptions', whole: 0 });
    expect(reads?.rows).toBeLessThan(ROW_COUNT / 50);
  });

  it('is claimed of every operation', () => {
    const others = ['migrate', 'openDatabase', ...OVER_ALL];
    const operations = Object.entries(storage).flatMap(([name, value]) =>
      typeof value === 'function' && !others.includes(name) ? [name] : [],
    );
    const claimed = new Set(Object.keys(OPERATIONS).map((name) => name.replace(/,.*/, '')));
    expect([...claimed].sort()).toEqual(operations.sort());
  });
});
