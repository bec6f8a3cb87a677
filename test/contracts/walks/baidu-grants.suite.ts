// How a coupon of Baidu’s becomes known: by a launch, by a push, by both, once; and what is no coupon of ours.
import { batchUploadCodes } from '@kaquan/server/baidu/coupon/code/batch-upload';
import { createCoupon } from '@kaquan/server/baidu/coupon/create';
import { describe, expect, it } from 'vitest';
import { waitUntil } from '../../harness/wait-until.ts';
import { type BaiduWalk, PUSH } from './baidu-walk.ts';
import { baiduCash } from './coupon-kinds.ts';

export function baiduGrants({
  stage,
  claim,
  tap,
  relay,
  held,
  reserve,
  confirm,
  usedInWallet,
}: BaiduWalk): void {
  describe('a coupon that becomes known', () => {
    it('goes from the wallet to used, and Baidu is told', async () => {
      const { me } = stage().people();
      const { couponTakeId, couponCode } = await claim(me);
      const launched = await relay(me, await tap(me, couponTakeId));
      expect(launched.body.coupon).toMatchObject({
        platform: 'baidu',
        id: couponTakeId,
        templateId: stage().kinds.baiduCash,
        code: couponCode,
        title: '图书满百立减金',
        benefit: { kind: 'cash', reduceCost: 2_000 },
        leastCost: 10_000,
        status: 'available',
      });
      const reserved = await reserve(me, couponTakeId);
      expect(reserved.body).toMatchObject({
        state: 'reserved',
        coupon: { status: 'reserved', reservedByCaller: true },
      });
      const used = await confirm(me, reserved.body.id);
      expect(used.body).toMatchObject({ state: 'used', coupon: { status: 'used' } });
      await usedInWallet(me, couponTakeId);
    });

    it('shows pages nothing of the address that pushes go to: it holds a secret', async () => {
      const { me } = stage().people();
      const { couponTakeId } = await claim(me);
      const launched = await relay(me, await tap(me, couponTakeId));
      expect(JSON.stringify(launched.body)).not.toContain('callbacks');
    });

    it('grants one coupon when it is delivered three times', async () => {
      const { me } = stage().people();
      const { couponTakeId } = await claim(me, 'lost');
      const coupon = await tap(me, couponTakeId);
      const answers = await Promise.all([relay(me, coupon), relay(me, coupon), relay(me, coupon)]);
      expect(answers.map(({ status }) => status)).toEqual([200, 200, 200]);
      expect(answers.filter(({ body }) => body.granted)).toHaveLength(1);
      expect(await held(me)).toHaveLength(1);
    });

    it('is the same one coupon when the push comes first', async () => {
      const { me } = stage().people();
      const { couponTakeId } = await claim(me);
      await waitUntil(async () => (await held(me)).length === 1, 'the push to be worked on');
      expect((await relay(me, await tap(me, couponTakeId))).body.granted).toBe(false);
      expect(await held(me)).toHaveLength(1);
    });

    it('is the same one coupon when the push comes after', async () => {
      const { me } = stage().people();
      const before = await stage().control.lastLogId();
      const { couponTakeId } = await claim(me, 'slow');
      expect((await relay(me, await tap(me, couponTakeId))).body.granted).toBe(true);
      await waitUntil(
        async () =>
          (await stage().control.log(before)).some((one) => one.route === PUSH && one.outcome === 'ok'),
        'the push',
      );
      expect(await held(me)).toHaveLength(1);
    });

    it('needs no push at all', async () => {
      const { me } = stage().people();
      const { couponTakeId } = await claim(me, 'lost');
      expect((await relay(me, await tap(me, couponTakeId))).body.granted).toBe(true);
    });

    it('needs no launch either: the push alone grants, once however often it is sent', async () => {
      const { me } = stage().people();
      const { couponTakeId } = await claim(me, 'repeated');
      await waitUntil(async () => (await held(me)).length > 0, 'the push to be worked on');
      expect(await held(me)).toMatchObject([{ id: couponTakeId, status: 'available' }]);
    });

    it('grants every coupon of several that were claimed in the same second', async () => {
      const { me } = stage().people();
      const claims = [await claim(me), await claim(me), await claim(me)];
      await waitUntil(async () => (await held(me)).length === 3, 'three pushes to be worked on');
      expect(new Set((await held(me)).map(({ id }) => id))).toEqual(
        new Set(claims.map(({ couponTakeId }) => couponTakeId)),
      );
    });

    it('opens a coupon that swan-core damaged in the query', async () => {
      const { me } = stage().people();
      const { couponTakeId } = await claim(me, 'lost');
      const launch = await stage().control.baidu.launch(me.baidu, couponTakeId, { damage: 'query' });
      expect(launch.query.coupon).not.toMatch(/[+=]/);
      expect((await relay(me, launch.query.coupon ?? '')).body).toMatchObject({ granted: true });
    });

    it('refuses the coupon of another user and grants nothing to either', async () => {
      const { me, friend } = stage().people();
      const { couponTakeId } = await claim(friend, 'lost');
      const answer = await relay(me, await tap(friend, couponTakeId));
      expect(answer).toMatchObject({ status: 403, error: { code: 'COUPON_NOT_YOURS', platform: 'baidu' } });
      expect(await held(me)).toEqual([]);
      expect(await held(friend)).toEqual([]);
    });

    it('answers everything unreadable with one and the same error', async () => {
      const { me } = stage().people();
      const { couponTakeId } = await claim(me, 'lost');
      const coupon = await tap(me, couponTakeId);
      const unreadable = [
        'hello',
        '%%%',
        coupon.slice(0, -24),
        `${coupon.slice(0, 40)}${coupon[40] === 'A' ? 'B' : 'A'}${coupon.slice(41)}`,
        'A'.repeat(5_000),
      ];
      const answers = await Promise.all(unreadable.map((one) => relay(me, one)));
      for (const { status, error } of answers) {
        const { requestId: _, ...same } = error ?? { requestId: '' };
        const { requestId: __, ...first } = answers[0]?.error ?? { requestId: '' };
        expect(status).toBe(400);
        expect(same).toEqual(first);
        expect(same).toMatchObject({ code: 'COUPON_UNREADABLE' });
      }
      expect(await held(me)).toEqual([]);
    });

    it('grants a coupon whose template cannot be read, and shows its face when it can', async () => {
      const { me } = stage().people();
      const now = stage().sandbox.clock.now();
      const { couponId } = await createCoupon(stage().baidu, {
        ...baiduCash(now, stage().callbackUrl.baidu),
        baseInfo: { ...baiduCash(now, '').baseInfo, title: '新书八月立减' },
      });
      await batchUploadCodes(stage().baidu, { couponId, couponCodes: ['N1'] });
      const { couponTakeId } = await claim(me, 'lost', couponId);
      await stage().control.fault({
        platform: 'baidu',
        route: '/rest/2.0/smartapp/v1.0/coupon/get',
        kind: 'http-500',
        count: 3,
      });
      const launched = await relay(me, await tap(me, couponTakeId));
      expect(launched.body).toMatchObject({ granted: true, coupon: { title: '优惠券', id: couponTakeId } });
      expect(await held(me)).toMatchObject([
        { title: '新书八月立减', benefit: { reduceCost: 2_000 }, validity: { endTime: expect.any(Number) } },
      ]);
    });

    it('takes no push from anybody else, and grants nothing that Baidu does not know', async () => {
      const { me } = stage().people();
      const forged = {
        ToUserName: 'app',
        FromUserName: me.baidu,
        CreateTime: String(stage().sandbox.clock.now()),
        MsgType: 'event',
        Event: 'user_get_coupon',
        CouponId: '999999',
        UserCouponCode: 'FORGED',
        CouponTakeId: '424242',
      };
      const push = (url: string) => fetch(url, { method: 'POST', body: JSON.stringify(forged) });
      expect((await push(`${stage().callbackUrl.baidu}x`)).status).toBe(404);
      const taken = await push(stage().callbackUrl.baidu);
      expect([taken.status, await taken.text()]).toEqual([200, 'success']);
      // A true claim that is worked on after the forged one shows that the forged one has been.
      await claim(me);
      await waitUntil(async () => (await held(me)).length > 0, 'the true push to be worked on');
      expect((await held(me)).map(({ code }) => code)).not.toContain('FORGED');
    });
  });
}
