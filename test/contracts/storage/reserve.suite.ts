// Claims about reserving: the coupon's row decides who is first.
import { randomUUID } from 'node:crypto';
import {
  type CouponKey,
  findCoupon,
  findRedemption,
  grantCoupon,
  markUsed,
  type OpenedDatabase,
  releaseCoupon,
  reserveCoupon,
  reserveHeld,
  voidCoupon,
} from '@kaquan/server/storage';
import { describe, expect, it } from 'vitest';
import { atOnce, first, freshKey, granted, grantInput, NOW, type OpenTarget } from './target.ts';

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

    it('in one statement is the way of exactly one of fifty, and enters one redemption', async () => {
      const key = await granted(open());
      const ids = Array.from({ length: 50 }, () => randomUUID());
      const rows = await atOnce(open(), 50, ({ db }, turn) =>
        reserveHeld(db, {
          key,
          openId: 'ming',
          redemptionId: ids[turn] ?? '',
          until: NOW + 300,
          now: NOW,
        }),
      );
      const [winner, ...others] = rows.filter((row) => row !== undefined);
      expect(others).toEqual([]);
      expect(await findCoupon(first(open()), key)).toEqual(winner);
      for (const id of ids) {
        const redemption = await findRedemption(first(open()), [key], id);
        if (id === winner?.redemptionId)
          expect(redemption).toMatchObject({ state: 'reserved', openId: 'ming', reservedUntil: NOW + 300 });
        else expect(redemption).toBeUndefined();
      }
    });

    it('in one statement is no way for a stranger, another template, another time, or what is reserved', async () => {
      const key = await granted(open());
      const wanted = { key, openId: 'ming', redemptionId: randomUUID(), until: NOW + 300, now: NOW };
      for (const wrong of [
        { openId: 'hong' },
        { templateId: 'another' },
        { now: 499 },
        { now: 5_001 },
        { key: { ...key, couponId: 'no' } },
      ])
        expect(await reserveHeld(first(open()), { ...wanted, ...wrong })).toBeUndefined();
      expect(await reserveHeld(first(open()), { ...wanted, templateId: 'template' })).toBeDefined();
      expect(await reserveHeld(first(open()), wanted)).toBeUndefined();
    });

    it('in one statement is no way for a coupon of which nothing is known yet', async () => {
      const key = freshKey();
      await grantCoupon(first(open()), { ...grantInput(key, 'ming'), raw: {} });
      const wanted = { key, openId: 'ming', redemptionId: randomUUID(), until: NOW + 300, now: NOW };
      expect(await reserveHeld(first(open()), wanted)).toBeUndefined();
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
