// Claims about using: begun once, and settled once.
import { randomUUID } from 'node:crypto';
import {
  beginUse,
  findCoupon,
  findRedemption,
  findRedemptionWithCoupon,
  listUnsettled,
  markUsed,
  releaseCoupon,
  reserveCoupon,
  settleUse,
  useReserved,
  voidCoupon,
} from '@kaquan/server/storage';
import { describe, expect, it } from 'vitest';
import { at, atOnce, first, NOW, type OpenTarget } from './target.ts';
import { begun, reserved } from './uses.ts';

export function redeemSuite(open: OpenTarget): void {
  describe('use', () => {
    it('begins once, however many confirm at the same time', async () => {
      const use = await reserved(open());
      const answers = await atOnce(open(), 20, ({ db }) => beginUse(db, { ...use, askingUntil: NOW + 30 }));
      expect(answers.filter(Boolean)).toHaveLength(1);
    });

    it('by our word is of one of twenty who confirm at the same time, and owes telling the platform', async () => {
      const { key, redemptionId, now } = await reserved(open());
      const use = { merchant: key, redemptionId, openId: 'ming', now };
      const answers = await atOnce(open(), 20, ({ db }) => useReserved(db, use));
      expect(answers.filter(Boolean)).toHaveLength(1);
      expect(await findRedemptionWithCoupon(first(open()), [key], redemptionId)).toMatchObject({
        coupon: { state: 'used', usedAt: NOW, redemptionId, reservedBy: null },
        redemption: { state: 'used', toldAt: null, dueAt: NOW },
      });
    });

    it('by our word is of nobody else, and of nothing that ran out, is over, or was let go', async () => {
      const { key, redemptionId, now } = await reserved(open());
      const use = { merchant: key, redemptionId, openId: 'ming', now };
      for (const wrong of [
        { openId: 'hong' },
        { now: NOW + 300 },
        { now: 5_001 },
        { redemptionId: randomUUID() },
      ])
        expect(await useReserved(first(open()), { ...use, ...wrong })).toBeUndefined();
      await releaseCoupon(first(open()), { key, redemptionId, now });
      expect(await useReserved(first(open()), use)).toBeUndefined();
      expect(await findRedemptionWithCoupon(first(open()), [key], redemptionId)).toMatchObject({
        coupon: { state: 'held' },
        redemption: { state: 'cancelled' },
      });
    });

    it('by our word or let go, never both', async () => {
      for (let round = 0; round < 10; round += 1) {
        const { key, redemptionId, now } = await reserved(open());
        const [released, used] = await Promise.all([
          releaseCoupon(at(open(), 0).db, { key, redemptionId, now }),
          useReserved(at(open(), 1).db, { merchant: key, redemptionId, openId: 'ming', now }),
        ]);
        expect([released, used].filter(Boolean)).toHaveLength(1);
        const found = await findRedemptionWithCoupon(first(open()), [key], redemptionId);
        expect([found?.coupon.state, found?.redemption.state]).toEqual(
          released ? ['held', 'cancelled'] : ['used', 'used'],
        );
      }
    });

    it('is either let go or used, never both', async () => {
      for (let round = 0; round < 10; round += 1) {
        const use = await reserved(open());
        const [released, using] = await Promise.all([
          releaseCoupon(at(open(), 0).db, use),
          beginUse(at(open(), 1).db, use),
        ]);
        expect([released, using].filter(Boolean)).toHaveLength(1);
        const { state } = (await findCoupon(first(open()), use.key)) ?? {};
        expect(state).toBe(released ? 'held' : 'using');
      }
    });

    it('does not begin when the reservation has run out, or is another one', async () => {
      const use = await reserved(open());
      expect(await beginUse(first(open()), { ...use, now: NOW + 300 })).toBeUndefined();
      expect(await beginUse(first(open()), { ...use, redemptionId: randomUUID() })).toBeUndefined();
    });

    it('is settled once: of a yes and a no at the same time the first one counts', async () => {
      const use = await begun(open());
      const answers = await atOnce(open(), 20, ({ db }, turn) =>
        settleUse(db, { ...use, state: turn % 2 === 0 ? 'used' : 'held', reason: 'no' }),
      );
      expect(answers.filter(Boolean)).toHaveLength(1);
      const coupon = await findCoupon(first(open()), use.key);
      const redemption = await findRedemption(first(open()), [use.key], use.redemptionId);
      expect([coupon?.state, redemption?.state]).toEqual(
        coupon?.state === 'used' ? ['used', 'used'] : ['held', 'failed'],
      );
    });

    it.each([
      { state: 'used', coupon: { state: 'used', usedAt: NOW }, redemption: { state: 'used', toldAt: NOW } },
      { state: 'held', coupon: { state: 'held', redemptionId: null }, redemption: { state: 'failed' } },
      { state: 'void', coupon: { state: 'void', voidReason: 'why' }, redemption: { state: 'failed' } },
      { state: 'used-elsewhere', coupon: { state: 'used' }, redemption: { state: 'failed', reason: 'why' } },
    ] as const)('ends as $state', async ({ state, coupon, redemption }) => {
      const use = await begun(open());
      await settleUse(first(open()), { ...use, state, ...(state === 'used' ? {} : { reason: 'why' }) });
      expect(await findCoupon(first(open()), use.key)).toMatchObject({ ...coupon, reservedBy: null });
      expect(await findRedemption(first(open()), [use.key], use.redemptionId)).toMatchObject(redemption);
      expect(await listUnsettled(first(open()), use.key, { before: NOW, limit: 10 })).toEqual([]);
    });

    it('is not disturbed by a push while the platform is being asked', async () => {
      const use = await begun(open());
      expect(await markUsed(first(open()), use)).toBeUndefined();
      expect(await voidCoupon(first(open()), { ...use, reason: 'deleted' })).toBeUndefined();
      expect(await findCoupon(first(open()), use.key)).toMatchObject({ state: 'using' });
    });

    it('can never be used twice: a used coupon is not reserved again', async () => {
      const use = await begun(open());
      await settleUse(first(open()), { ...use, state: 'used' });
      const answers = await atOnce(open(), 20, ({ db }, turn) =>
        reserveCoupon(db, {
          key: use.key,
          openId: `holder-${turn}`,
          redemptionId: randomUUID(),
          until: NOW + 900,
          now: NOW + 600,
        }),
      );
      expect(answers.some((answer) => answer.ok)).toBe(false);
    });

    it('is either begun or taken away by the platform, never both', async () => {
      for (const take of [markUsed, voidCoupon]) {
        const use = await reserved(open());
        const answers = await atOnce(open(), 20, ({ db }, turn) =>
          turn % 2 === 0 ? beginUse(db, use) : take(db, { ...use, reason: 'gone' }),
        );
        const [winner, ...others] = answers.filter((row) => row !== undefined);
        expect(others).toEqual([]);
        const redemption = await findRedemption(first(open()), [use.key], use.redemptionId);
        expect(redemption?.state).toBe(winner?.state === 'using' ? 'using' : 'failed');
      }
    });
  });
}
