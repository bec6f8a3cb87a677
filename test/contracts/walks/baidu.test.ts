// The Baidu walk, between the server and the sandbox: from the wallet to a used coupon, whatever goes wrong on the way.
import type { CouponsAnswer } from '@kaquan/protocol/api';
import { batchUploadCodes } from '@kaquan/server/baidu/coupon/code/batch-upload';
import { createCoupon } from '@kaquan/server/baidu/coupon/create';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { User } from '../../harness/people.ts';
import { waitUntil } from '../../harness/wait-until.ts';
import { baiduCash } from './coupon-kinds.ts';
import { type Launched, openStage, type Redeemed, type Stage } from './stage.ts';

const PUSH = 'push:user_get_coupon';

describe.each(['pglite', 'postgres'] as const)('the Baidu walk on %s', (database) => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await openStage(database);
  });
  afterAll(() => stage?.close());
  afterEach(() => stage.control.noFaults());

  /** Claims in 卡券包. `push`: what becomes of the push. */
  async function claim(user: User, push?: 'lost' | 'slow' | 'repeated', couponId = stage.kinds.baiduCash) {
    if (push)
      await stage.control.fault({
        platform: 'baidu',
        route: PUSH,
        kind: push,
        count: push === 'lost' ? 3 : 1,
        ...(push === 'slow' ? { delay: 1 } : {}),
      });
    return stage.control.baidu.claim(user.baidu, couponId);
  }
  /** Taps 立即使用; answers the coupon as the program gets it. */
  async function tap(user: User, couponTakeId: string): Promise<string> {
    const { referrerInfo } = await stage.control.baidu.launch(user.baidu, couponTakeId);
    return referrerInfo?.extraData.coupon ?? '';
  }
  const relay = (user: User, coupon: string) =>
    stage.as(user)<Launched>('POST', '/baidu/launch-coupon', { coupon });
  const held = async (user: User) => (await stage.as(user)<CouponsAnswer>('GET', '/coupons')).body.coupons;
  const reserve = (user: User, couponTakeId: string, couponId = stage.kinds.baiduCash) =>
    stage.as(user)<Redeemed>('POST', '/redemptions', { platform: 'baidu', couponId, couponTakeId });
  const confirm = (user: User, id: string) => stage.as(user)<Redeemed>('POST', `/redemptions/${id}/confirm`);
  const inWallet = async (user: User, couponTakeId: string) =>
    (await stage.control.baidu.wallet(user.baidu)).find((one) => one.couponTakeId === couponTakeId)?.state;
  const usedInWallet = (user: User, couponTakeId: string) =>
    waitUntil(async () => (await inWallet(user, couponTakeId)) === 'used', 'Baidu to know that it was used');

  it('goes from the wallet to used, and Baidu is told', async () => {
    const { me } = stage.people();
    const { couponTakeId, couponCode } = await claim(me);
    const launched = await relay(me, await tap(me, couponTakeId));
    expect(launched.body.coupon).toMatchObject({
      platform: 'baidu',
      id: couponTakeId,
      templateId: stage.kinds.baiduCash,
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
    const { me } = stage.people();
    const { couponTakeId } = await claim(me);
    const launched = await relay(me, await tap(me, couponTakeId));
    expect(JSON.stringify(launched.body)).not.toContain('callbacks');
  });

  it('grants one coupon when it is delivered three times', async () => {
    const { me } = stage.people();
    const { couponTakeId } = await claim(me, 'lost');
    const coupon = await tap(me, couponTakeId);
    const answers = await Promise.all([relay(me, coupon), relay(me, coupon), relay(me, coupon)]);
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200]);
    expect(answers.filter(({ body }) => body.granted)).toHaveLength(1);
    expect(await held(me)).toHaveLength(1);
  });

  it('is the same one coupon when the push comes first', async () => {
    const { me } = stage.people();
    const { couponTakeId } = await claim(me);
    await waitUntil(async () => (await held(me)).length === 1, 'the push to be worked on');
    expect((await relay(me, await tap(me, couponTakeId))).body.granted).toBe(false);
    expect(await held(me)).toHaveLength(1);
  });

  it('is the same one coupon when the push comes after', async () => {
    const { me } = stage.people();
    const before = await stage.control.lastLogId();
    const { couponTakeId } = await claim(me, 'slow');
    expect((await relay(me, await tap(me, couponTakeId))).body.granted).toBe(true);
    await waitUntil(
      async () => (await stage.control.log(before)).some((one) => one.route === PUSH && one.outcome === 'ok'),
      'the push',
    );
    expect(await held(me)).toHaveLength(1);
  });

  it('needs no push at all', async () => {
    const { me } = stage.people();
    const { couponTakeId } = await claim(me, 'lost');
    expect((await relay(me, await tap(me, couponTakeId))).body.granted).toBe(true);
  });

  it('needs no launch either: the push alone grants, once however often it is sent', async () => {
    const { me } = stage.people();
    const { couponTakeId } = await claim(me, 'repeated');
    await waitUntil(async () => (await held(me)).length > 0, 'the push to be worked on');
    expect(await held(me)).toMatchObject([{ id: couponTakeId, status: 'available' }]);
  });

  it('grants every coupon of several that were claimed in the same second', async () => {
    const { me } = stage.people();
    const claims = [await claim(me), await claim(me), await claim(me)];
    await waitUntil(async () => (await held(me)).length === 3, 'three pushes to be worked on');
    expect(new Set((await held(me)).map(({ id }) => id))).toEqual(
      new Set(claims.map(({ couponTakeId }) => couponTakeId)),
    );
  });

  it('opens a coupon that swan-core damaged in the query', async () => {
    const { me } = stage.people();
    const { couponTakeId } = await claim(me, 'lost');
    const launch = await stage.control.baidu.launch(me.baidu, couponTakeId, { damage: 'query' });
    expect(launch.query.coupon).not.toMatch(/[+=]/);
    expect((await relay(me, launch.query.coupon ?? '')).body).toMatchObject({ granted: true });
  });

  it('refuses the coupon of another user and grants nothing to either', async () => {
    const { me, friend } = stage.people();
    const { couponTakeId } = await claim(friend, 'lost');
    const answer = await relay(me, await tap(friend, couponTakeId));
    expect(answer).toMatchObject({ status: 403, error: { code: 'COUPON_NOT_YOURS', platform: 'baidu' } });
    expect(await held(me)).toEqual([]);
    expect(await held(friend)).toEqual([]);
  });

  it('answers everything unreadable with one and the same error', async () => {
    const { me } = stage.people();
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

  it('asks nobody to log in twice, and nobody who has not', async () => {
    const { me } = stage.people();
    const { couponTakeId } = await claim(me, 'lost');
    const answer = await stage.as(null)('POST', '/baidu/launch-coupon', {
      coupon: await tap(me, couponTakeId),
    });
    expect(answer).toMatchObject({ status: 401, error: { code: 'UNAUTHENTICATED' } });
  });

  it('says that a used coupon is used, whichever way one comes to it again', async () => {
    const { me } = stage.people();
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
    const { me } = stage.people();
    const { couponTakeId } = await claim(me);
    await relay(me, await tap(me, couponTakeId));
    const { body } = await reserve(me, couponTakeId);
    const before = await stage.control.lastLogId();
    const answers = await Promise.all(Array.from({ length: 5 }, () => confirm(me, body.id)));
    expect(answers.map(({ body, error }) => error?.code ?? body.state)).toEqual(Array(5).fill('used'));
    await usedInWallet(me, couponTakeId);
    const told = (await stage.control.log(before)).filter(({ route }) => route.endsWith('/code/consume'));
    expect(told).toHaveLength(1);
  });

  it('cannot be reserved by somebody else', async () => {
    const { me, stranger } = stage.people();
    const { couponTakeId } = await claim(me);
    await relay(me, await tap(me, couponTakeId));
    expect((await reserve(stranger, couponTakeId)).error?.code).toBe('COUPON_NOT_YOURS');
    expect((await reserve(me, couponTakeId, '1')).error?.code).toBe('COUPON_UNKNOWN');
  });

  it('is used for the user at once while Baidu is down, and Baidu is told when it is back', async () => {
    const { me } = stage.people();
    const { couponTakeId } = await claim(me);
    await relay(me, await tap(me, couponTakeId));
    const { body } = await reserve(me, couponTakeId);
    const consume = { platform: 'baidu', route: '/rest/2.0/smartapp/v1.0/coupon/code/consume' } as const;
    await stage.control.fault({ ...consume, kind: 'http-500' });
    await stage.control.fault({ ...consume, kind: 'token-expired' });
    await stage.control.fault({ ...consume, kind: 'busy' });
    expect((await confirm(me, body.id)).body).toMatchObject({ state: 'used' });
    await usedInWallet(me, couponTakeId);
  });

  it('tells Baidu after a crash of what was used before it', async () => {
    const { me } = stage.people();
    const { couponTakeId } = await claim(me);
    await relay(me, await tap(me, couponTakeId));
    const { body } = await reserve(me, couponTakeId);
    await stage.control.fault({
      platform: 'baidu',
      route: '/rest/2.0/smartapp/v1.0/coupon/code/consume',
      kind: 'http-500',
      count: 1_000,
    });
    await confirm(me, body.id);
    await stage.stop();
    expect(await inWallet(me, couponTakeId)).toBe('unused');
    await stage.control.noFaults();
    await stage.start();
    await usedInWallet(me, couponTakeId);
  });

  it('grants a coupon whose template cannot be read, and shows its face when it can', async () => {
    const { me } = stage.people();
    const now = stage.sandbox.clock.now();
    const { couponId } = await createCoupon(stage.baidu, {
      ...baiduCash(now, stage.callbackUrl.baidu),
      baseInfo: { ...baiduCash(now, '').baseInfo, title: '新书八月立减' },
    });
    await batchUploadCodes(stage.baidu, { couponId, couponCodes: ['N1'] });
    const { couponTakeId } = await claim(me, 'lost', couponId);
    await stage.control.fault({
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
    const { me } = stage.people();
    const forged = {
      ToUserName: 'app',
      FromUserName: me.baidu,
      CreateTime: String(stage.sandbox.clock.now()),
      MsgType: 'event',
      Event: 'user_get_coupon',
      CouponId: '999999',
      UserCouponCode: 'FORGED',
      CouponTakeId: '424242',
    };
    const push = (url: string) => fetch(url, { method: 'POST', body: JSON.stringify(forged) });
    expect((await push(`${stage.callbackUrl.baidu}x`)).status).toBe(404);
    const taken = await push(stage.callbackUrl.baidu);
    expect([taken.status, await taken.text()]).toEqual([200, 'success']);
    // A true claim that is worked on after the forged one shows that the forged one has been.
    await claim(me);
    await waitUntil(async () => (await held(me)).length > 0, 'the true push to be worked on');
    expect((await held(me)).map(({ code }) => code)).not.toContain('FORGED');
  });
});
