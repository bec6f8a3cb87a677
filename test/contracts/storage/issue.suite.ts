// Claims about requests for coupons: asked for by one at a time, answered once, by a coupon of its own.
import { randomUUID } from 'node:crypto';
import { claimIssue, findIssued, noteIssue } from '@kaquan/server/storage';
import { describe, expect, it } from 'vitest';
import { atOnce, first, NOW, type OpenTarget } from './target.ts';

export function issueSuite(open: OpenTarget): void {
  describe('a request for a coupon', () => {
    const request = () => ({
      key: { platform: 'beecloud', appId: randomUUID(), requestId: 'r1' },
      templateId: 't1',
      openId: 'ming',
      until: NOW + 30,
      now: NOW,
    });

    it('is one process’s to ask, until its turn ends or it gives it back', async () => {
      const claim = request();
      const claims = await atOnce(open(), 20, ({ db }) => claimIssue(db, claim));
      expect(claims.filter(({ mine }) => mine)).toHaveLength(1);
      const db = first(open());
      expect((await claimIssue(db, { ...claim, now: NOW + 29, until: NOW + 59 })).mine).toBe(false);
      expect((await claimIssue(db, { ...claim, now: NOW + 30, until: NOW + 60 })).mine).toBe(true);
      await noteIssue(db, claim.key, { askingUntil: null });
      expect((await claimIssue(db, claim)).mine).toBe(true);
    });

    it('is answered once, by a coupon that answers no other', async () => {
      const db = first(open());
      const claim = request();
      const other = { ...claim, key: { ...claim.key, requestId: 'r2' } };
      await claimIssue(db, claim);
      await claimIssue(db, other);
      await noteIssue(db, claim.key, { couponId: 'c1', askingUntil: null });
      await noteIssue(db, claim.key, { couponId: 'c2' });
      expect(await claimIssue(db, claim)).toMatchObject({ mine: false, row: { couponId: 'c1' } });
      await expect(noteIssue(db, other.key, { couponId: 'c1' })).rejects.toThrow();
      expect(await findIssued(db, claim.key, ['c1', 'c2'])).toEqual(new Set(['c1']));
      expect(await findIssued(db, request().key, ['c1'])).toEqual(new Set());
      expect(await findIssued(db, claim.key, [])).toEqual(new Set());
    });

    it('gets one of twenty answers that are noted at once', async () => {
      const claim = request();
      await claimIssue(first(open()), claim);
      await atOnce(open(), 20, ({ db }, turn) => noteIssue(db, claim.key, { couponId: `c${turn}` }));
      const all = Array.from({ length: 20 }, (_, turn) => `c${turn}`);
      const { row } = await claimIssue(first(open()), claim);
      expect(await findIssued(first(open()), claim.key, all)).toEqual(new Set([row.couponId]));
    });
  });
}
