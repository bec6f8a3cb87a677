// Each operation once, on rows in the middle of large tables.
import { randomUUID } from 'node:crypto';
import type { Database } from '@kaquan/server/storage';
import * as storage from '@kaquan/server/storage';
import { idOf, keyOf, MERCHANT, NOW } from './fill-tables.ts';
import { grantInput } from './target.ts';

const now = NOW;
const use = (n: number) => ({ key: keyOf(n), redemptionId: idOf(n), now });
const event = { ...MERCHANT, dedupeKey: 'e77', event: 'user_get_card', raw: {}, now };
const template = { ...MERCHANT, templateId: 't77' };
const credential = { ...MERCHANT, kind: 'k77', by: 'asker' };
const bill = (n: number) => ({ ...MERCHANT, billNo: `b${n}` });
const issue = { ...MERCHANT, requestId: 'r77' };
const failure = { code: 'PLATFORM_BUSY', message: 'Try again.' };
const { face } = grantInput(keyOf(1), 'p1');

/** By name; a comma is followed by what is special about a second call. */
export const OPERATIONS: Record<string, (db: Database) => Promise<unknown>> = {
  addHolder: (db) => storage.addHolder(db, keyOf(11), 'friend', now),
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
    storage.correctGrant(db, { key: keyOf(50_020), openId: 'p', templateId: 'n', code: 'A', face, now }),
  expireTemplate: (db) => storage.expireTemplate(db, template),
  findBill: (db) => storage.findBill(db, bill(50_002)),
  findBillOfOrder: (db) => storage.findBillOfOrder(db, { ...MERCHANT, orderId: 'o50002' }),
  findBillOfRedemption: (db) => storage.findBillOfRedemption(db, { ...MERCHANT, redemptionId: idOf(50_002) }),
  enterSurplus: (db) =>
    storage.enterSurplus(db, {
      ...bill(0),
      totalFee: 100,
      payFee: 90,
      discountFee: 10,
      reason: 'Dealt with.',
      now,
    }),
  endRunOut: (db) => storage.endRunOut(db, use(50_080)),
  findBills: (db) => storage.findBills(db, MERCHANT, ['b50001', 'b50002', 'no']),
  findCoupons: (db) => storage.findCoupons(db, MERCHANT, ['c50001', 'c50002', 'no']),
  findCoupon: (db) => storage.findCoupon(db, keyOf(50_003)),
  findEvent: (db) => storage.findEvent(db, event),
  findIssued: (db) => storage.findIssued(db, MERCHANT, ['c50002', 'c50004', 'no']),
  findRedemptionWithCoupon: (db) =>
    storage.findRedemptionWithCoupon(db, [{ platform: 'baidu', appId: 'small' }, MERCHANT], idOf(50_003)),
  findRedemption: (db) =>
    storage.findRedemption(db, [{ platform: 'baidu', appId: 'small' }, MERCHANT], idOf(50_003)),
  findTemplate: (db) => storage.findTemplate(db, template),
  finishEvent: (db) => storage.finishEvent(db, { ...event, outcome: 'granted' }),
  grantCoupon: (db) => storage.grantCoupon(db, { ...grantInput(keyOf(0), 'p1'), now }),
  isHolder: (db) => storage.isHolder(db, keyOf(50_005), 'p50005'),
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
  listGivenUp: (db) => storage.listGivenUp(db, [MERCHANT]),
  listHolders: (db) => storage.listHolders(db, MERCHANT, ['c50070', 'c50071', 'no']),
  markUsed: (db) => storage.markUsed(db, { key: keyOf(50_030), now }),
  noteAnswer: (db) => storage.noteAnswer(db, { ...use(50_100), reason: 'no answer' }),
  noteGuess: (db) => storage.noteGuess(db, { ...MERCHANT, who: 'new', window: 600, now: 1 }),
  noteIssue: (db) => storage.noteIssue(db, issue, { askedAt: now }),
  noteTold: (db) => storage.noteTold(db, use(50_002)),
  openBill: (db) => storage.openBill(db, { key: bill(50_003), payment: {}, now }),
  'pageCoupons, of two people': (db) =>
    storage.pageCoupons(db, MERCHANT, { openIds: ['p50011', 'p50012'], endedSince: 0, limit: 20 }),
  pagePeople: (db) => storage.pagePeople(db, MERCHANT, { after: 'p5', limit: 20 }),
  pageTemplates: (db) => storage.pageTemplates(db, MERCHANT, { after: 't5', limit: 20 }),
  pageUnanswered: (db) => storage.pageUnanswered(db, MERCHANT, { before: now, after: 'r99', limit: 20 }),
  pageUnworked: (db) => storage.pageUnworked(db, MERCHANT, { before: 999_999, after: 'e5', limit: 20 }),
  payBill: (db) => storage.payBill(db, { key: bill(50_004), payFee: 90, discountFee: 10, now }),
  putOffEvent: (db) => storage.putOffEvent(db, { ...event, dueAt: now, failure }),
  putOffSettling: (db) => storage.putOffSettling(db, { ...use(50_200), dueAt: now, failure }),
  readCredential: (db) => storage.readCredential(db, credential),
  recordEvent: (db) => storage.recordEvent(db, event),
  releaseCoupon: (db) => storage.releaseCoupon(db, use(50_040)),
  releaseCredentialLease: (db) => storage.releaseCredentialLease(db, credential),
  reserveCoupon: (db) =>
    storage.reserveCoupon(db, {
      key: keyOf(50_007),
      openId: 'p50007',
      redemptionId: randomUUID(),
      until: 6_000,
      now,
    }),
  reserveHeld: (db) =>
    storage.reserveHeld(db, {
      key: keyOf(50_017),
      openId: 'p50017',
      redemptionId: randomUUID(),
      until: 6_000,
      now,
    }),
  async reviveCoupon(db) {
    const seen = await storage.findCoupon(db, keyOf(50_009));
    if (seen !== undefined) await storage.reviveCoupon(db, seen, now);
  },
  saveFace: (db) => storage.saveFace(db, keyOf(50_008), { face, validity: {}, raw: {}, now }),
  saveTemplate: (db) => storage.saveTemplate(db, { ...template, raw: {}, now }),
  settleUse: (db) => storage.settleUse(db, { ...use(50_010), state: 'used' }),
  storeCredential: (db) =>
    storage.storeCredential(db, { ...credential, value: 'token', expiresAt: 9_000, now }),
  takeEvents: (db) => storage.takeEvents(db, MERCHANT, { now, until: now + 120, limit: 10 }),
  takeUnsettled: (db) => storage.takeUnsettled(db, MERCHANT, { now, until: now + 30, limit: 10 }),
  transferCoupon: (db) => storage.transferCoupon(db, { key: keyOf(50_050), openId: 'friend', now }),
  useReserved: (db) =>
    storage.useReserved(db, { merchant: MERCHANT, redemptionId: idOf(50_010), openId: 'p50010', now }),
  voidCoupon: (db) => storage.voidCoupon(db, { key: keyOf(50_060), reason: 'deleted', now }),
};
