// Claims about going through all that a merchant has: each row once, page by page, and nothing of another merchant.
import { randomUUID } from 'node:crypto';
import {
  beginBill,
  claimIssue,
  endRunOut,
  findBills,
  findCoupon,
  findCoupons,
  findRedemption,
  finishEvent,
  grantCoupon,
  listHolders,
  type MerchantKey,
  noteIssue,
  type Page,
  pageBills,
  pageCoupons,
  pagePeople,
  pageRunOut,
  pageTemplates,
  pageTorn,
  pageUnanswered,
  pageUnworked,
  putOffEvent,
  recordEvent,
  reviveCoupon,
  saveTemplate,
  voidCoupon,
} from '@kaquan/server/storage';
import { describe, expect, it } from 'vitest';
import { atOnce, first, freshKey, granted, grantInput, NOW, type OpenTarget } from './target.ts';
import { reserved } from './uses.ts';

const NAMES = ['n1', 'n2', 'n3', 'n4', 'n5'];

export function goingThroughSuite(open: OpenTarget): void {
  /** All names that the pages bring, two a page. */
  async function gather<Row>(
    page: (merchant: MerchantKey, at: { after?: string; limit: number }) => Promise<Page<Row>>,
    merchant: MerchantKey,
    nameOf: (row: Row) => string,
  ): Promise<string[]> {
    const names: string[] = [];
    for (let after: string | undefined; ; ) {
      const { rows, next } = await page(merchant, { limit: 2, ...(after === undefined ? {} : { after }) });
      names.push(...rows.map(nameOf));
      if (next === undefined) return names;
      after = next;
    }
  }

  /** A merchant with five of everything. */
  async function stocked(): Promise<MerchantKey> {
    const { platform, appId } = freshKey('beecloud');
    const merchant = { platform, appId };
    const db = first(open());
    for (const name of NAMES) {
      await grantCoupon(db, grantInput({ ...merchant, couponId: name }, name));
      await saveTemplate(db, { ...merchant, templateId: name, raw: {}, now: NOW });
      await recordEvent(db, { ...merchant, dedupeKey: name, event: 'pay', raw: {}, now: NOW });
      const failure = { code: 'PLATFORM_BUSY', message: 'Try again.' };
      await putOffEvent(db, { ...merchant, dedupeKey: name, dueAt: null, failure });
      const key = { ...merchant, requestId: name };
      await claimIssue(db, { key, templateId: 't', openId: name, until: NOW + 30, now: NOW });
      await noteIssue(db, key, { askedAt: NOW });
      await beginBill(db, {
        ...merchant,
        billNo: name,
        orderId: name,
        openId: name,
        couponId: null,
        redemptionId: null,
        channel: 'BC_WX_WAP',
        totalFee: 100,
        request: {},
        closesAt: NOW + 600,
        now: NOW,
      });
    }
    return merchant;
  }

  describe('going through', () => {
    it('brings every row of the merchant once, and none of another', async () => {
      const merchant = await stocked();
      await stocked();
      const db = first(open());
      const later = NOW + 60;
      expect(
        await gather(
          (m, at) => pageCoupons(db, m, at),
          merchant,
          (row) => row.couponId,
        ),
      ).toEqual(NAMES);
      expect(
        await gather(
          (m, at) => pageTemplates(db, m, at),
          merchant,
          (row) => row.templateId,
        ),
      ).toEqual(NAMES);
      expect(
        await gather(
          (m, at) => pagePeople(db, m, at),
          merchant,
          (openId) => openId,
        ),
      ).toEqual(NAMES);
      const bills = (m: MerchantKey, at: { limit: number }) =>
        pageBills(db, m, { states: ['creating'], ...at });
      expect(await gather(bills, merchant, (row) => row.billNo)).toEqual(NAMES);
      const unworked = (m: MerchantKey, at: { limit: number }) =>
        pageUnworked(db, m, { before: later, ...at });
      expect(await gather(unworked, merchant, (row) => row.dedupeKey)).toEqual(NAMES);
      const unanswered = (m: MerchantKey, at: { limit: number }) =>
        pageUnanswered(db, m, { before: later, ...at });
      expect(await gather(unanswered, merchant, (row) => row.requestId)).toEqual(NAMES);
    });

    it('leaves out what was worked on or answered', async () => {
      const merchant = await stocked();
      const db = first(open());
      await finishEvent(db, { ...merchant, dedupeKey: 'n2', outcome: 'paid', now: NOW });
      await noteIssue(db, { ...merchant, requestId: 'n3' }, { couponId: 'c3' });
      const page = { before: NOW + 60, limit: 9 };
      const unworked = await pageUnworked(db, merchant, page);
      const unanswered = await pageUnanswered(db, merchant, page);
      expect(unworked.rows.map((row) => row.dedupeKey)).toEqual(['n1', 'n3', 'n4', 'n5']);
      expect(unanswered.rows.map((row) => row.requestId)).toEqual(['n1', 'n2', 'n4', 'n5']);
    });

    it('finds several at once by what names them', async () => {
      const merchant = await stocked();
      const db = first(open());
      const wanted = ['n1', 'n5', 'no'];
      expect([...(await findCoupons(db, merchant, wanted)).keys()].sort()).toEqual(['n1', 'n5']);
      expect([...(await findBills(db, merchant, wanted)).keys()].sort()).toEqual(['n1', 'n5']);
      expect(await listHolders(db, merchant, wanted)).toEqual(
        new Map([
          ['n1', ['n1']],
          ['n5', ['n5']],
        ]),
      );
    });

    it('finds no coupon that contradicts its redemption, after any operation of ours', async () => {
      const use = await reserved(open());
      expect(await pageTorn(first(open()), use.key, { limit: 9 })).toEqual({ rows: [], next: undefined });
    });
  });

  describe('mending', () => {
    it('ends a reservation that has run out, once, and none that has not', async () => {
      const use = await reserved(open());
      const db = first(open());
      expect(await endRunOut(db, { ...use, now: NOW + 299 })).toBeUndefined();
      const runOut = async (before: number) =>
        (await pageRunOut(db, use.key, { before, limit: 9 })).rows.map((row) => row.redemptionId);
      expect(await runOut(NOW + 299)).toEqual([]);
      expect(await runOut(NOW + 300)).toEqual([use.redemptionId]);
      const ended = await atOnce(open(), 10, (opened) => endRunOut(opened.db, { ...use, now: NOW + 300 }));
      expect(ended.filter(Boolean)).toHaveLength(1);
      expect(await findRedemption(db, [use.key], use.redemptionId)).toMatchObject({ state: 'cancelled' });
    });

    it('revives a coupon as it was seen, once, and never one that was used by us meanwhile', async () => {
      const db = first(open());
      const key = await granted(open());
      await voidCoupon(db, { key, reason: 'deleted', now: NOW });
      const seen = await findCoupon(db, key);
      if (seen === undefined) throw new Error('The coupon has vanished');
      const revived = await atOnce(open(), 10, (opened) => reviveCoupon(opened.db, seen, NOW + 1));
      expect(revived.filter(Boolean)).toHaveLength(1);
      expect(await findCoupon(db, key)).toMatchObject({ state: 'held', voidReason: null });
      const other = { ...seen, redemptionId: randomUUID(), updatedAt: seen.updatedAt - 1 };
      expect(await reviveCoupon(db, other, NOW + 2)).toBeUndefined();
    });
  });
}
