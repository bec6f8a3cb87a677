// Claims about granting: one coupon, however it becomes known and however often.
import { CouponError } from '@kaquan/protocol/errors';
import { addHolder, findCoupon, grantCoupon, isHolder, listCoupons, saveFace } from '@kaquan/server/storage';
import { describe, expect, it } from 'vitest';
import { atOnce, first, freshKey, granted, grantInput, NOW, type OpenTarget } from './target.ts';

export function grantSuite(open: OpenTarget): void {
  describe('grant', () => {
    it('keeps what the platform said, ids beyond 2^53 and unknown fields included', async () => {
      const key = freshKey();
      const { row, granted: isNew } = await grantCoupon(first(open()), grantInput(key, 'ming'));
      expect(isNew).toBe(true);
      expect(row).toMatchObject({
        couponId: '9007199254740993',
        state: 'held',
        beginTime: 500,
        endTime: 5_000,
        grantedVia: 'push',
        raw: { unknown_field: ['kept'] },
      });
      expect(await findCoupon(first(open()), key)).toEqual(row);
    });

    it('is one coupon when launch and push arrive at the same time, and one of them has granted it', async () => {
      const key = freshKey();
      const answers = await atOnce(open(), 20, ({ db }, turn) =>
        grantCoupon(db, { ...grantInput(key, 'ming'), via: turn % 2 === 0 ? 'push' : 'launch' }),
      );
      expect(answers.filter((answer) => answer.granted)).toHaveLength(1);
      expect(new Set(answers.map(({ row }) => row.grantedVia)).size).toBe(1);
      expect(await listCoupons(first(open()), [{ ...key, openId: 'ming' }])).toHaveLength(1);
    });

    it('makes who comes later a holder, too, and changes nothing else', async () => {
      const key = await granted(open());
      const later = { ...grantInput(key, 'hong'), code: 'ANOTHER', via: 'launch', now: NOW + 1 };
      const { row, granted: isNew } = await grantCoupon(first(open()), later);
      expect([isNew, await isHolder(first(open()), key, 'hong')]).toEqual([false, true]);
      expect(row).toEqual(await findCoupon(first(open()), key));
      expect(row).toMatchObject({ code: grantInput(key, 'ming').code, grantedVia: 'push', updatedAt: NOW });
    });

    it('refuses the same coupon under another template, and adds no holder then', async () => {
      const key = await granted(open());
      const other = { ...grantInput(key, 'hong'), templateId: 'another' };
      await expect(grantCoupon(first(open()), other)).rejects.toThrow(CouponError);
      expect(await isHolder(first(open()), key, 'hong')).toBe(false);
    });

    it('keeps the same coupon id of two merchants apart', async () => {
      const mine = await granted(open());
      const theirs = await granted(open());
      expect(mine.couponId).toBe(theirs.couponId);
      expect(await listCoupons(first(open()), [{ ...mine, openId: 'ming' }])).toHaveLength(1);
    });

    it('has every friend as a holder of the one coupon', async () => {
      const key = await granted(open());
      await atOnce(open(), 10, ({ db }) => addHolder(db, key, 'hong', NOW));
      expect(await isHolder(first(open()), key, 'hong')).toBe(true);
      expect(await isHolder(first(open()), key, 'gang')).toBe(false);
    });

    it('lists what a person holds under all her names, newest first, each coupon once', async () => {
      const { appId } = freshKey();
      const grants = [
        { platform: 'baidu', couponId: 'old', openId: 'b-ming', now: 1 },
        { platform: 'wechat', couponId: 'new', openId: 'w-ming', now: 2 },
        { platform: 'wechat', couponId: 'not hers', openId: 'w-hong', now: 3 },
      ];
      for (const { platform, couponId, openId, now } of grants)
        await grantCoupon(first(open()), { ...grantInput({ platform, appId, couponId }, openId), now });
      const names = [
        { platform: 'wechat', appId, openId: 'w-ming' },
        { platform: 'wechat', appId, openId: 'w-ming' },
        { platform: 'baidu', appId, openId: 'b-ming' },
      ];
      const rows = await listCoupons(first(open()), names);
      expect(rows.map((row) => row.couponId)).toEqual(['new', 'old']);
      expect(await listCoupons(first(open()), [])).toEqual([]);
    });

    it('fills in the face later without touching the state', async () => {
      const key = await granted(open());
      const { face, raw } = grantInput(key, 'ming');
      const row = await saveFace(first(open()), key, {
        face: { ...face, title: '八折券' },
        validity: { endTime: 9_000 },
        raw,
        now: NOW + 1,
      });
      expect(row).toMatchObject({
        face: { title: '八折券' },
        beginTime: null,
        endTime: 9_000,
        state: 'held',
      });
    });
  });
}
