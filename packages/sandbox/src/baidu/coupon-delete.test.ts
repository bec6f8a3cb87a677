// A deleted campaign is gone everywhere, and what was claimed of it stays.
import { describe, expect, test } from 'vitest';
import { COUPON, cashCoupon, claim, ming, openCampaign } from '../testing/baidu-merchant.ts';
import { type Json, startSandbox } from '../testing/start-sandbox.ts';

const sandbox = await startSandbox();

async function openAndDelete() {
  const { couponId, token } = await openCampaign(sandbox);
  const query = { access_token: token };
  const take = await claim(sandbox, ming, couponId);
  const banner = { couponId, picUrl: 'https://b.bdstatic.com/banner.png', title: '周年庆' };
  await sandbox.post(`${COUPON}/banner/add`, banner, query);
  const remove = () => sandbox.post(`${COUPON}/delete`, new URLSearchParams({ couponId }), query);
  return { couponId, query, take, answer: await remove(), remove };
}

describe('coupon/delete', () => {
  test('answers true once, and 70001 for what is gone', async () => {
    const { answer, remove } = await openAndDelete();
    expect(answer).toEqual({ errno: 0, msg: 'success', data: true });
    expect(await remove()).toMatchObject({ errno: 70001 });
  });

  test('takes the coupon out of every query, of the campaigns and of claims', async () => {
    const { couponId, query } = await openAndDelete();
    const upload = new URLSearchParams({ couponId, couponCodes: 'B001' });
    expect(await sandbox.get(`${COUPON}/get`, { ...query, couponId })).toMatchObject({ errno: 70001 });
    expect(await sandbox.get(`${COUPON}/batchGet`, query)).toMatchObject({ data: { total: 0 } });
    expect(await sandbox.get(`${COUPON}/banner/batchGet`, { ...query, couponId })).toMatchObject({
      errno: 70001,
    });
    expect(await sandbox.post(`${COUPON}/code/batchUpload`, upload, query)).toMatchObject({ errno: 70001 });
    expect(await sandbox.get('/_sandbox/baidu/campaigns')).toEqual({ campaigns: [] });
    expect(await claim(sandbox, ming, couponId)).toMatchObject({ error: { code: 'UNKNOWN_COUPON' } });
  });

  test('leaves what was claimed in the wallet, to be used and consumed, without the banner', async () => {
    const { query, take } = await openAndDelete();
    const { couponTakeId } = take;
    expect(await sandbox.post('/_sandbox/baidu/launches', { openId: ming, couponTakeId })).toMatchObject({
      path: 'pages/coupon/index',
    });
    const fields = new URLSearchParams({ couponTakeId, openId: ming });
    expect(await sandbox.post(`${COUPON}/code/consume`, fields, query)).toMatchObject({ errno: 0 });
    const { coupons } = (await sandbox.get('/_sandbox/baidu/wallet', { openId: ming })) as {
      coupons: Json[];
    };
    expect(coupons).toMatchObject([{ couponTakeId, state: 'used' }]);
    expect(coupons[0]).not.toHaveProperty('banner');
  });

  test('frees the app to name another callbackUrl once no coupon names the old one', async () => {
    const { query } = await openAndDelete();
    const coupon = cashCoupon(sandbox.clock.now(), { callbackUrl: 'http://127.0.0.1:9/new/secret' });
    expect(await sandbox.post(`${COUPON}/create`, coupon, query)).toMatchObject({ errno: 0 });
  });
});
