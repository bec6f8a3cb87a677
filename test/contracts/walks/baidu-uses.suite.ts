// How a coupon of Baidu’s is used: once, by whom it belongs to, and Baidu is told whatever happens.
import { describe, expect, it } from 'vitest';
import type { BaiduWalk } from './baidu-walk.ts';

export function baiduUses({
  stage,
  claim,
  tap,
  relay,
  reserve,
  confirm,
  inWallet,
  usedInWallet,
}: BaiduWalk): void {
  describe('a coupon that is used', () => {
    it('asks nobody to log in twice, and nobody who has not', async () => {
      const { me } = stage().people();
      const { couponTakeId } = await claim(me, 'lost');
      const answer = await stage().as(null)('POST', '/baidu/launch-coupon', {
        coupon: await tap(me, couponTakeId),
      });
      expect(answer).toMatchObject({ status: 401, error: { code: 'UNAUTHENTICATED' } });
    });

    it('says that a used coupon is used, whichever way one comes to it again', async () => {
      const { me } = stage().people();
      const { couponTakeId } = await claim(me);
      await relay(me, await tap(me, couponTakeId));
      const { body } = await reserve(me, couponTakeId);
      await confirm(me, body.id);
      expect((await confirm(me, body.id)).body).toMatchObject({ state: 'used' });
      expect((await relay(me, await tap(me, couponTakeId))).body).toMatchObject({
        granted: false,
        coupon: { status: 'used' },
      });
      expect(await reserve(me, couponTakeId)).toMatchObject({ status: 409, error: { code: 'COUPON_USED' } });
      await usedInWallet(me, couponTakeId);
    });

    it('is used once when it is confirmed five times at once', async () => {
      const { me } = stage().people();
      const { couponTakeId } = await claim(me);
      await relay(me, await tap(me, couponTakeId));
      const { body } = await reserve(me, couponTakeId);
      const before = await stage().control.lastLogId();
      const answers = await Promise.all(Array.from({ length: 5 }, () => confirm(me, body.id)));
      expect(answers.map(({ body, error }) => error?.code ?? body.state)).toEqual(Array(5).fill('used'));
      await usedInWallet(me, couponTakeId);
      const told = (await stage().control.log(before)).filter(({ route }) => route.endsWith('/code/consume'));
      expect(told).toHaveLength(1);
    });

    it('cannot be reserved by somebody else', async () => {
      const { me, stranger } = stage().people();
      const { couponTakeId } = await claim(me);
      await relay(me, await tap(me, couponTakeId));
      expect((await reserve(stranger, couponTakeId)).error?.code).toBe('COUPON_NOT_YOURS');
      expect((await reserve(me, couponTakeId, '1')).error?.code).toBe('COUPON_UNKNOWN');
    });

    it('is used for the user at once while Baidu is down, and Baidu is told when it is back', async () => {
      const { me } = stage().people();
      const { couponTakeId } = await claim(me);
      await relay(me, await tap(me, couponTakeId));
      const { body } = await reserve(me, couponTakeId);
      const consume = { platform: 'baidu', route: '/rest/2.0/smartapp/v1.0/coupon/code/consume' } as const;
      await stage().control.fault({ ...consume, kind: 'http-500' });
      await stage().control.fault({ ...consume, kind: 'token-expired' });
      await stage().control.fault({ ...consume, kind: 'busy' });
      expect((await confirm(me, body.id)).body).toMatchObject({ state: 'used' });
      await usedInWallet(me, couponTakeId);
    });

    it('tells Baidu after a crash of what was used before it', async () => {
      const { me } = stage().people();
      const { couponTakeId } = await claim(me);
      await relay(me, await tap(me, couponTakeId));
      const { body } = await reserve(me, couponTakeId);
      await stage().control.fault({
        platform: 'baidu',
        route: '/rest/2.0/smartapp/v1.0/coupon/code/consume',
        kind: 'http-500',
        count: 1_000,
      });
      await confirm(me, body.id);
      await stage().stop();
      expect(await inWallet(me, couponTakeId)).toBe('unused');
      await stage().control.noFaults();
      await stage().start();
      await usedInWallet(me, couponTakeId);
    });
  });
}
