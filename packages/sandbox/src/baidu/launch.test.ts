// 立即使用: what App.onShow gets, in all the ways in which it was seen to arrive.
import { createDecipheriv } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { app, claim, hong, ming, openCampaign } from '../testing/baidu-merchant.ts';
import { type Json, startSandbox } from '../testing/start-sandbox.ts';
import type { LaunchOptions } from './launch.ts';

const sandbox = await startSandbox();

/** A claim of 小明's and the options of its 立即使用. */
async function launch(more: Json = {}) {
  const { couponId } = await openCampaign(sandbox);
  const take = await claim(sandbox, ming, couponId);
  const body = { openId: ming, couponTakeId: take.couponTakeId, ...more };
  const options = (await sandbox.post('/_sandbox/baidu/launches', body)) as unknown as LaunchOptions;
  return { couponId, take, options };
}
const couponOf = (extraData: unknown): string => (extraData as { coupon: string }).coupon;

/** Opens a coupon with the App Secret alone; answers the JSON inside. */
function open(coupon: string): unknown {
  const key = Buffer.from(app.appSecret, 'base64');
  const decipher = createDecipheriv('aes-192-cbc', key, key.subarray(0, 16)).setAutoPadding(false);
  const plain = Buffer.concat([decipher.update(Buffer.from(coupon, 'base64')), decipher.final()]);
  return JSON.parse(plain.subarray(20, 20 + plain.readUInt32BE(16)).toString());
}

describe('立即使用', () => {
  test('gives what App.onShow gets: path, scene, query and the sealed coupon in referrerInfo', async () => {
    const { couponId, take, options } = await launch();
    expect(options).toEqual({
      path: 'pages/coupon/index',
      scene: '11700000',
      query: { from: 'wallet' },
      referrerInfo: { appId: app.walletAppKey, extraData: { coupon: expect.any(String) } },
    });
    expect(open(couponOf(options.referrerInfo?.extraData))).toEqual({
      open_id: ming,
      coupon_id: couponId,
      coupon_code: take.couponCode,
      app_key: app.appKey,
      coupon_take_id: take.couponTakeId,
    });
  });

  test('can damage the coupon in the query as swan-core does: no padding, blanks for plus signs', async () => {
    const { options } = await launch({ damage: 'query' });
    const coupon = options.query.coupon ?? '';
    expect(coupon).not.toMatch(/[+=]/);
    expect(options.referrerInfo).toEqual({ appId: app.walletAppKey });
    expect(open(coupon.replaceAll(' ', '+'))).toMatchObject({ open_id: ming });
  });

  test('can bring extraData as JSON text, as the platform types it too', async () => {
    const { options, take } = await launch({ extraData: 'text' });
    const extraData = options.referrerInfo?.extraData;
    expect(extraData).toEqual(expect.any(String));
    expect(open(couponOf(JSON.parse(String(extraData))))).toMatchObject({
      coupon_take_id: take.couponTakeId,
    });
  });

  test('can leave out referrerInfo, and the coupon with it', async () => {
    const { options } = await launch({ referrerInfo: false });
    expect(options).not.toHaveProperty('referrerInfo');
    expect(options.query).toEqual({ from: 'wallet' });
  });

  test('is only for the one who holds the coupon', async () => {
    const { take } = await launch();
    const body = { openId: hong, couponTakeId: take.couponTakeId };
    expect(await sandbox.post('/_sandbox/baidu/launches', body)).toMatchObject({
      error: { code: 'UNKNOWN_COUPON' },
    });
  });
});
