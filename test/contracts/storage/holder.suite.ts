// Claims about who holds a coupon: friends, somebody it was given to, and whoever a sealed word names.
import { randomUUID } from 'node:crypto';
import {
  addHolder,
  type CouponKey,
  correctGrant,
  findCoupon,
  findRedemption,
  isHolder,
  reserveCoupon,
  transferCoupon,
} from '@kaquan/server/storage';
import { describe, expect, it } from 'vitest';
import { atOnce, first, granted, grantInput, NOW, type OpenTarget } from './target.ts';
import { begun } from './uses.ts';

const people = Array.from({ length: 20 }, (_, turn) => `friend-${turn}`);

export function holderSuite(open: OpenTarget): void {
  async function holders(key: CouponKey): Promise<string[]> {
    const found = [];
    for (const openId of ['ming', 'hong', ...people])
      if (await isHolder(first(open()), key, openId)) found.push(openId);
    return found;
  }

  describe('holder', () => {
    it('is every friend of a shared coupon, also when all of them see it at once', async () => {
      const key = await granted(open());
      await atOnce(open(), 40, ({ db }, turn) => addHolder(db, key, people[turn % 20] as string, NOW));
      expect(await holders(key)).toEqual(['ming', ...people]);
    });

    it('is one person alone when a coupon is given away, though it is given to twenty at once', async () => {
      const key = await granted(open());
      await atOnce(open(), 20, ({ db }, turn) =>
        transferCoupon(db, { key, openId: people[turn] as string, now: NOW }),
      );
      expect(await holders(key)).toHaveLength(1);
      expect(await holders(key)).not.toContain('ming');
    });

    it('loses a reservation with the coupon, and keeps it when the coupon comes back', async () => {
      const key = await granted(open());
      const redemptionId = randomUUID();
      await reserveCoupon(first(open()), { key, openId: 'ming', redemptionId, until: NOW + 300, now: NOW });
      await transferCoupon(first(open()), { key, openId: 'ming', now: NOW });
      expect(await findCoupon(first(open()), key)).toMatchObject({ state: 'reserved', redemptionId });
      await transferCoupon(first(open()), { key, openId: 'hong', now: NOW });
      expect(await findCoupon(first(open()), key)).toMatchObject({ state: 'held', redemptionId: null });
      expect(await findRedemption(first(open()), [key], redemptionId)).toMatchObject({ state: 'failed' });
    });
  });

  describe('a sealed word', () => {
    const said = (key: CouponKey) => ({
      key,
      openId: 'hong',
      templateId: 'right',
      code: 'A-2',
      face: grantInput(key, 'hong').face,
      now: NOW,
    });

    it('corrects what a push said wrongly, for everybody who says it at once', async () => {
      const key = await granted(open());
      await addHolder(first(open()), key, 'hong', NOW);
      await atOnce(open(), 20, ({ db }) => correctGrant(db, said(key)));
      expect(await findCoupon(first(open()), key)).toMatchObject({
        templateId: 'right',
        code: 'A-2',
        grantedVia: 'launch',
        state: 'held',
      });
      expect(await holders(key)).toEqual(['hong']);
    });

    it('changes nothing about a coupon that is being used', async () => {
      const use = await begun(open());
      await correctGrant(first(open()), said(use.key));
      expect(await findCoupon(first(open()), use.key)).toMatchObject({
        state: 'using',
        templateId: 'template',
      });
      expect(await holders(use.key)).toEqual(['ming']);
    });
  });
}
