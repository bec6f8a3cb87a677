// Claims about using: begun once, settled once, and nothing left open is forgotten.
import { randomUUID } from 'node:crypto';
import {
  beginUse,
  type CouponKey,
  claimAsking,
  type Database,
  findCoupon,
  findRedemption,
  listUnsettled,
  markUsed,
  noteAnswer,
  noteTold,
  releaseCoupon,
  reserveCoupon,
  settleUse,
  voidCoupon,
} from '@kaquan/server/storage';
import { describe, expect, it } from 'vitest';
import { atOnce, first, granted, NOW, type OpenTarget, type Target } from './target.ts';

interface Use {
  key: CouponKey;
  redemptionId: string;
  now: number;
}

async function reserved(target: Target): Promise<Use> {
  const key = await granted(target);
  const redemptionId = randomUUID();
  await reserveCoupon(first(target), { key, openId: 'ming', redemptionId, until: NOW + 300, now: NOW });
  return { key, redemptionId, now: NOW };
}

async function begun(target: Target): Promise<Use> {
  const use = await reserved(target);
  await beginUse(first(target), use);
  return use;
}

const unsettled = async (db: Database, { key, redemptionId }: Use) =>
  (await listUnsettled(db, key, { before: NOW + 1_000, limit: 10 })).some(({ id }) => id === redemptionId);

export function redeemSuite(open: OpenTarget): void {
  describe('use', () => {
    it('begins once, however many confirm at the same time', async () => {
      const use = await reserved(open());
      const answers = await atOnce(open(), 20, ({ db }) => beginUse(db, { ...use, askingUntil: NOW + 30 }));
      expect(answers.filter(Boolean)).toHaveLength(1);
    });

    it('is either let go or used, never both', async () => {
      for (let round = 0; round < 10; round += 1) {
        const use = await reserved(open());
        const [released, using] = await Promise.all([
          releaseCoupon(open().processes[0]?.db as Database, use),
          beginUse(open().processes.at(-1)?.db as Database, use),
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
      expect(await unsettled(first(open()), use)).toBe(false);
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
  });

  describe('what is left open', () => {
    it('is listed until it is settled: in use, and used but not told', async () => {
      const using = await begun(open());
      const untold = await begun(open());
      await settleUse(first(open()), { ...untold, state: 'used', told: false });
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
  });
}
