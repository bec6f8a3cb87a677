// Claims about reserving: the coupon's row decides who is first.
import { randomUUID } from 'node:crypto';
import {
  type CouponKey,
  findCoupon,
  findRedemption,
  markUsed,
  type OpenedDatabase,
  releaseCoupon,
  reserveCoupon,
  voidCoupon,
} from '@kaquan/server/storage';
import { describe, expect, it } from 'vitest';
import { atOnce, first, freshKey, granted, NOW, type OpenTarget } from './target.ts';

const reserve = ({ db }: Pick<OpenedDatabase, 'db'>, key: CouponKey, openId: string, now = NOW) =>
  reserveCoupon(db, { key, openId, redemptionId: randomUUID(), until: now + 300, now });

export function reserveSuite(open: OpenTarget): void {
  describe('reserve', () => {
    it('lets exactly one of fifty holders have it at the same time', async () => {
      const key = await granted(open());
      const answers = await atOnce(open(), 50, (opened, turn) => reserve(opened, key, `holder-${turn}`));
      const winners = answers.filter((answer) => answer.ok);
      expect(winners).toHaveLength(1);
      const row = await findCoupon(first(open()), key);
      expect(row).toMatchObject({ state: 'reserved', redemptionId: winners[0]?.row?.redemptionId });
      for (const answer of answers)
        if (!answer.ok) expect(answer.row).toMatchObject({ reservedBy: row?.reservedBy });
    });

    it('is one redemption when the same holder asks twenty times at once', async () => {
      const key = await granted(open());
      const answers = await atOnce(open(), 20, (opened) => reserve(opened, key, 'ming'));
      expect(answers.every((answer) => answer.ok)).toBe(true);
      expect(new Set(answers.map((answer) => answer.ok && answer.redemptionId)).size).toBe(1);
    });

    it('is taken over by exactly one of twenty when its time is out, and the old redemption ends', async () => {
      const key = await granted(open());
      const old = await reserve(open().processes[0] as OpenedDatabase, key, 'ming');
      const answers = await atOnce(open(), 20, (opened, turn) =>
        reserve(opened, key, `holder-${turn}`, NOW + 300),
      );
      expect(answers.filter((answer) => answer.ok)).toHaveLength(1);
      expect(await findRedemption(first(open()), [key], old.ok ? old.redemptionId : '')).toMatchObject({
        state: 'cancelled',
      });
    });

    it('holds until the last second of its time', async () => {
      const key = await granted(open());
      const db = { db: first(open()) };
      await reserve(db, key, 'ming');
      expect((await reserve(db, key, 'hong', NOW + 299)).ok).toBe(false);
      expect((await reserve(db, key, 'hong', NOW + 300)).ok).toBe(true);
    });

    it('knows no coupon that was not granted', async () => {
      expect(await reserve({ db: first(open()) }, freshKey(), 'ming')).toEqual({ ok: false, row: undefined });
    });

    it('is let go once, by the redemption that has it', async () => {
      const key = await granted(open());
      const reserved = await reserve({ db: first(open()) }, key, 'ming');
      const redemptionId = reserved.ok ? reserved.redemptionId : '';
      const stranger = await releaseCoupon(first(open()), { key, redemptionId: randomUUID(), now: NOW });
      expect(stranger).toBeUndefined();
      const released = await atOnce(open(), 10, ({ db }) =>
        releaseCoupon(db, { key, redemptionId, now: NOW }),
      );
      expect(released.filter(Boolean)).toHaveLength(1);
      expect((await reserve({ db: first(open()) }, key, 'hong')).ok).toBe(true);
    });

    it('ends as failed when the platform takes the coupon away', async () => {
      for (const take of [voidCoupon, markUsed]) {
        const key = await granted(open());
        const reserved = await reserve({ db: first(open()) }, key, 'ming');
        const row = await take(first(open()), { key, reason: '用户已删除', now: NOW });
        expect(row).toMatchObject({ state: take === markUsed ? 'used' : 'void', reservedBy: null });
        expect(
          await findRedemption(first(open()), [key], reserved.ok ? reserved.redemptionId : ''),
        ).toMatchObject({
          state: 'failed',
        });
        expect(await take(first(open()), { key, reason: '', now: NOW })).toBeUndefined();
      }
    });
  });
}
