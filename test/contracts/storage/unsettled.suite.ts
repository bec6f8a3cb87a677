// Claims about what is left open: found by its merchant, asked about by one process at a time, told once.
import { randomUUID } from 'node:crypto';
import {
  beginUse,
  claimAsking,
  type Database,
  findRedemption,
  grantCoupon,
  listUnsettled,
  listWaitingMerchants,
  noteAnswer,
  noteTold,
  reserveCoupon,
  settleUse,
} from '@kaquan/server/storage';
import { describe, expect, it } from 'vitest';
import { atOnce, first, freshKey, grantInput, NOW, type OpenTarget } from './target.ts';
import { begun, reserved, type Use, usedByUs } from './uses.ts';

const unsettled = async (db: Database, { key, redemptionId }: Use) =>
  (await listUnsettled(db, key, { before: NOW + 1_000, limit: 10 })).some(({ id }) => id === redemptionId);

export function unsettledSuite(open: OpenTarget): void {
  describe('what is left open', () => {
    it('is listed until it is settled: in use, and used but not told', async () => {
      const using = await begun(open());
      const untold = await usedByUs(open());
      expect(await unsettled(first(open()), using)).toBe(true);
      expect(await unsettled(first(open()), untold)).toBe(true);
      await noteTold(first(open()), untold);
      expect(await unsettled(first(open()), untold)).toBe(false);
      expect(await unsettled(first(open()), await reserved(open()))).toBe(false);
    });

    it('is asked about by one process at a time; the turn is given back or ends by itself', async () => {
      const use = await begun(open());
      const claim = (db: Database, now: number) => claimAsking(db, { ...use, until: now + 30, now });
      const claims = await atOnce(open(), 20, ({ db }) => claim(db, NOW));
      expect(claims.filter(Boolean)).toHaveLength(1);
      expect(await claim(first(open()), NOW + 29)).toBeUndefined();
      expect(await claim(first(open()), NOW + 30)).toMatchObject({ state: 'using' });
      await noteAnswer(first(open()), { ...use, reason: 'no answer', now: NOW + 31 });
      expect(await claim(first(open()), NOW + 31)).toMatchObject({ attempts: 1, reason: 'no answer' });
    });

    it('gives no turn for what is settled', async () => {
      const use = await begun(open());
      await settleUse(first(open()), { ...use, state: 'used' });
      expect(await claimAsking(first(open()), { ...use, until: NOW + 90, now: NOW + 60 })).toBeUndefined();
    });

    it('counts every unclear answer of many at once', async () => {
      const use = await begun(open());
      await atOnce(open(), 20, ({ db }) => noteAnswer(db, { ...use, reason: 'no answer' }));
      const redemption = await findRedemption(first(open()), [use.key], use.redemptionId);
      expect(redemption).toMatchObject({ attempts: 20, askingUntil: null });
    });

    it('is told once: of many who heard the platform say yes the first one counts', async () => {
      const use = await usedByUs(open());
      await atOnce(open(), 20, ({ db }, turn) =>
        noteTold(db, { ...use, reason: `by ${turn}`, now: NOW + turn }),
      );
      const told = await findRedemption(first(open()), [use.key], use.redemptionId);
      expect(told?.reason).toBe(`by ${(told?.toldAt ?? 0) - NOW}`);
      await noteTold(first(open()), { ...use, now: NOW + 500 });
      expect(await findRedemption(first(open()), [use.key], use.redemptionId)).toEqual(told);
    });

    it('is listed page by page, the longest waiting first, each once', async () => {
      const merchant = freshKey();
      const ids = new Set<string>();
      for (let n = 0; n < 7; n += 1) {
        const key = { ...merchant, couponId: `c${n}` };
        const redemptionId = randomUUID();
        const now = NOW + Math.floor(n / 3);
        await grantCoupon(first(open()), grantInput(key, 'ming'));
        await reserveCoupon(first(open()), { key, openId: 'ming', redemptionId, until: NOW + 300, now });
        await beginUse(first(open()), { key, redemptionId, now });
        ids.add(redemptionId);
      }
      const seen = [];
      for (let page = await next(); page.length > 0; page = await next(page.at(-1))) seen.push(...page);
      expect(seen.map(({ updatedAt }) => updatedAt)).toEqual([0, 0, 0, 1, 1, 1, 2].map((at) => NOW + at));
      expect(new Set(seen.map(({ id }) => id))).toEqual(ids);

      function next(after?: { updatedAt: number; id: string }) {
        return listUnsettled(first(open()), merchant, {
          before: NOW + 10,
          limit: 2,
          ...(after ? { after } : {}),
        });
      }
    });

    it('is another merchant’s business in the same database', async () => {
      const mine = await begun(open());
      const theirs = await begun(open());
      expect(await unsettled(first(open()), { ...mine, redemptionId: theirs.redemptionId })).toBe(false);
      expect(await findRedemption(first(open()), [mine.key], theirs.redemptionId)).toBeUndefined();
      expect(await findRedemption(first(open()), [], theirs.redemptionId)).toBeUndefined();
      const both = await findRedemption(first(open()), [mine.key, theirs.key], theirs.redemptionId);
      expect(both).toMatchObject({ appId: theirs.key.appId });
    });

    it('says to an operator whose it is', async () => {
      const { key } = await begun(open());
      const settled = await reserved(open());
      const waiting = await listWaitingMerchants(first(open()));
      expect(waiting).toContainEqual({ platform: key.platform, appId: key.appId });
      expect(waiting.some(({ appId }) => appId === settled.key.appId)).toBe(false);
    });
  });
}
