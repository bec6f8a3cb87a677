// The coupon of 立即使用 over HTTP: while the App Secret is being changed, and with a cipher that is not the default.
import { createCipheriv } from 'node:crypto';
import type { ErrorAnswer, LaunchCouponAnswer } from '@kaquan/protocol/api';
import { type BaiduConfig, type CouponServer, createCouponServer } from '@kaquan/server';
import { createCoupon } from '@kaquan/server/baidu/coupon/create';
import { uploadCodes } from '@kaquan/server/baidu/upload-codes';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { testLogger } from '../../harness/canary/test-logger.ts';
import { cashCoupon } from './cash-coupon.ts';
import { type BaiduStage, CALLBACK_SECRET, openBaidu } from './stage.ts';

describe('a launch coupon', () => {
  let stage: BaiduStage;
  let couponId = '';
  const servers: CouponServer[] = [];
  beforeAll(async () => {
    stage = await openBaidu();
    // Nobody listens there: only launches tell of claims.
    ({ couponId } = await createCoupon(stage.baidu, cashCoupon('http://127.0.0.1:9/callbacks/baidu/nobody')));
    await uploadCodes(stage.baidu, { couponId, couponCodes: ['L1', 'L2', 'L3'] });
  });
  afterEach(async () => {
    for (const server of servers.splice(0)) await server.close();
  });
  afterAll(() => stage?.close());

  /** A server of the same app, configured otherwise. */
  function serverWith(config: Partial<BaiduConfig>) {
    const server = createCouponServer({
      database: 'memory://',
      identify: () => ({ baidu: { openId: stage.user.baidu } }),
      now: stage.sandbox.clock.now,
      logger: testLogger(),
      baidu: {
        appKey: stage.account.appKey,
        appSecret: stage.account.appSecret,
        callbackSecret: CALLBACK_SECRET,
        baseUrl: `${stage.sandbox.url}/baidu`,
        ...config,
      },
    });
    servers.push(server);
    return async (coupon: string) => {
      const request = new Request('http://shop.test/baidu/launch-coupon', {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ coupon }),
      });
      return (await (await server.fetch(request)).json()) as LaunchCouponAnswer & Partial<ErrorAnswer>;
    };
  }
  const claim = () => stage.control.baidu.claim(stage.user.baidu, couponId);
  async function sealed(couponTakeId: string): Promise<string> {
    const { referrerInfo } = await stage.control.baidu.launch(stage.user.baidu, couponTakeId);
    return referrerInfo?.extraData.coupon ?? '';
  }
  /** As a Baidu would that uses a plain block cipher. */
  function sealedPlainly({ couponTakeId, couponCode }: { couponTakeId: string; couponCode: string }) {
    const cipher = createCipheriv('aes-256-ecb', stage.account.appSecret, null);
    const plain = JSON.stringify({
      open_id: stage.user.baidu,
      coupon_id: couponId,
      coupon_code: couponCode,
      app_key: stage.account.appKey,
      coupon_take_id: couponTakeId,
    });
    return Buffer.concat([cipher.update(plain), cipher.final()]).toString('base64');
  }

  it('that is sealed in any way that is known opens where the cipher is auto, and only there', async () => {
    const claimed = await claim();
    const auto = serverWith({ couponCipher: 'auto' });
    const plainly = sealedPlainly(claimed);
    expect(await auto(plainly)).toMatchObject({ granted: true, coupon: { id: claimed.couponTakeId } });
    expect(await auto(await sealed(claimed.couponTakeId))).toMatchObject({ granted: false });
    expect((await serverWith({})(plainly)).error?.code).toBe('COUPON_UNREADABLE');
  });

  it('that nothing opens is answered with the same words in auto as in any other mode', async () => {
    const answers = await Promise.all(
      [serverWith({ couponCipher: 'auto' }), serverWith({})].flatMap((launch) =>
        ['hello', '%', 'AAAA', 'A'.repeat(5_000)].map(launch),
      ),
    );
    const told = answers.map(({ error }) => `${error?.code} ${error?.message}`);
    expect(told[0]).toContain('COUPON_UNREADABLE');
    expect(new Set(told).size).toBe(1);
  });

  it('that was sealed before the App Secret was changed opens with the one before, as long as it is configured', async () => {
    const { couponTakeId } = await claim();
    const before = await sealed(couponTakeId);
    const reset = await fetch(`${stage.sandbox.url}/_sandbox/baidu/secret-resets`, {
      method: 'POST',
      body: '{}',
      headers: { 'content-type': 'application/json' },
    });
    const { appSecret } = (await reset.json()) as { appSecret: string };
    const after = await sealed(couponTakeId);
    expect(after).not.toBe(before);

    const during = serverWith({ appSecret, previousAppSecret: stage.account.appSecret });
    expect(await during(before)).toMatchObject({ granted: true, coupon: { id: couponTakeId } });
    expect(await during(after)).toMatchObject({ granted: false, coupon: { id: couponTakeId } });
    const afterwards = serverWith({ appSecret });
    expect((await afterwards(before)).error?.code).toBe('COUPON_UNREADABLE');
    expect(await afterwards(after)).toMatchObject({ coupon: { id: couponTakeId } });
  });
});
