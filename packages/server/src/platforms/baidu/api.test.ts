// Calls to Baidu: two error envelopes, a token that is renewed once, a secret that is in no address.
import { describe, expect, it } from 'vitest';
import { useDatabase } from '../../../test-support/platform-context.ts';
import { type Scripted, type ScriptedFetch, scriptedFetch } from '../../../test-support/scripted-fetch.ts';
import { createBaiduApi } from './api.ts';
import { batchGetCoupons } from './coupon/batch-get.ts';
import { batchUploadCodes } from './coupon/code/batch-upload.ts';
import { consumeCode } from './coupon/code/consume.ts';
import { getCoupon } from './coupon/get.ts';
import { getSessionKey } from './getsessionkey.ts';

const COUPON = '/rest/2.0/smartapp/v1.0/coupon';
const appSecret = 'the-app-secret';

const { context, newApp } = useDatabase();

function baidu(script: Record<string, Scripted[]>) {
  let tokens = 0;
  const scripted: ScriptedFetch = scriptedFetch({
    '/oauth/2.0/token': () => {
      tokens += 1;
      return { access_token: `24.token-${tokens}`, expires_in: 2_592_000 };
    },
    ...script,
  });
  const account = { appKey: newApp(), appSecret, baseUrl: 'http://baidu.test/' };
  return { api: createBaiduApi(account, context(scripted.fetch)), ...scripted };
}

describe('a call to Baidu', () => {
  it('brings the token, which was asked for with a form and not in an address', async () => {
    const { api, asked, of } = baidu({ [`${COUPON}/get`]: [{ errno: 0, data: { couponId: 8087690061 } }] });
    expect(await getCoupon(api, { couponId: '8087690061' })).toEqual({ couponId: 8087690061 });
    expect(of(`${COUPON}/get`)[0]?.query.get('access_token')).toBe('24.token-1');
    expect(Object.fromEntries(new URLSearchParams(of('/oauth/2.0/token')[0]?.body))).toMatchObject({
      grant_type: 'client_credentials',
      client_id: api.appKey,
      client_secret: appSecret,
    });
    expect(asked.map(({ query }) => query.toString()).join()).not.toContain(appSecret);
  });

  it('gets a new token and tries once more when the gateway refuses the old one', async () => {
    const { api, of } = baidu({
      [`${COUPON}/get`]: [
        { error_code: 110, error_msg: 'Access token invalid' },
        { errno: '0', data: {} },
      ],
    });
    await getCoupon(api, { couponId: '1' });
    expect(of(`${COUPON}/get`).map(({ query }) => query.get('access_token'))).toEqual([
      '24.token-1',
      '24.token-2',
    ]);
  });

  it.each([
    [{ error_code: 4, error_msg: 'Open api request limit reached' }, 'PLATFORM_QUOTA'],
    [{ errno: 500, msg: '网络繁忙' }, 'PLATFORM_BUSY'],
    [{ error: 'invalid_client', error_description: 'unknown client id' }, 'PLATFORM_CREDENTIALS'],
  ])(
    'does not blame the secret when the gateway gives no token for another reason: %j',
    async (answer, code) => {
      const { api } = baidu({ '/oauth/2.0/token': [answer] });
      await expect(getCoupon(api, { couponId: '1' })).rejects.toMatchObject({ code });
    },
  );

  it('takes a code that is the name of something every object has for a code it does not know', async () => {
    const answers = [{ errno: '__proto__' }, { errno: 'constructor' }];
    const { api } = baidu({ [`${COUPON}/get`]: answers });
    for (const { errno } of answers)
      await expect(getCoupon(api, { couponId: '1' })).rejects.toMatchObject({
        code: 'PLATFORM_REFUSED',
        platformCode: errno,
      });
  });

  it('gives up after one new token', async () => {
    const { api, of } = baidu({ [`${COUPON}/get`]: [{ error_code: '111', error_msg: 'expired' }] });
    await expect(getCoupon(api, { couponId: '1' })).rejects.toMatchObject({
      code: 'PLATFORM_CREDENTIALS',
      platformCode: '111',
    });
    expect(of(`${COUPON}/get`)).toHaveLength(2);
  });

  it.each([
    [{ errno: 70001, msg: '优惠券不存在' }, 'PLATFORM_REFUSED', '70001'],
    [{ errno: '500', msg: '网络繁忙' }, 'PLATFORM_BUSY', '500'],
    [{ errno: 50029, msg: '接口调用次数超过限制' }, 'PLATFORM_QUOTA', '50029'],
    [{ errno: 6001, msg: '无权限' }, 'PLATFORM_CREDENTIALS', '6001'],
    [{ error_code: 18, error_msg: 'QPS' }, 'PLATFORM_QUOTA', '18'],
    [{ surprise: true }, 'PLATFORM_REFUSED', undefined],
  ])('reads %j as %s', async (answer, code, platformCode) => {
    const { api } = baidu({ [`${COUPON}/get`]: [answer] });
    await expect(getCoupon(api, { couponId: '1' })).rejects.toMatchObject({ code, platformCode });
  });

  it('says in plain words that the app key or the secret is wrong', async () => {
    const { api } = baidu({ '/oauth/2.0/token': [{ error: 'invalid_client', error_description: 'x' }] });
    await expect(api.ready()).rejects.toMatchObject({
      code: 'PLATFORM_CREDENTIALS',
      platformCode: 'invalid_client',
    });
  });
});

describe('the operations', () => {
  it('consume sends all four fields, because document and SDKs disagree on which', async () => {
    const { api, of } = baidu({ [`${COUPON}/code/consume`]: [{ errno: 0, data: true }] });
    const request = { couponId: '1', couponTakeId: '9007199254740993', couponCode: 'C', openId: 'o' };
    expect(await consumeCode(api, request)).toEqual({ consumed: true });
    expect(Object.fromEntries(new URLSearchParams(of(`${COUPON}/code/consume`)[0]?.body))).toEqual(request);
  });

  it('consume is done unless Baidu says that it is not, however it says it', async () => {
    const told = async (data: unknown) => {
      const { api } = baidu({ [`${COUPON}/code/consume`]: [{ errno: 0, data }] });
      return consumeCode(api, { couponId: '1', couponCode: '2', couponTakeId: '3', openId: '4' });
    };
    for (const yes of [true, 'true', 1, null, undefined, { toString: null }, []])
      expect(await told(yes)).toEqual({ consumed: true });
    for (const no of [false, 'false', 0, '0']) expect(await told(no)).toEqual({ consumed: false });
  });

  it('a list is asked for by whole numbers, written either way', async () => {
    const { api, of } = baidu({ [`${COUPON}/batchGet`]: [{ errno: 0, data: {} }] });
    await batchGetCoupons(api, { pageNum: 2, pageSize: '20' as never });
    expect(Object.fromEntries(of(`${COUPON}/batchGet`)[0]?.query ?? [])).toMatchObject({
      pageNum: '2',
      pageSize: '20',
    });
    for (const pageNum of [
      1.5,
      Number.NaN,
      'x',
      { toString: null },
      JSON.parse('['.repeat(5000) + ']'.repeat(5000)),
    ])
      await expect(batchGetCoupons(api, { pageNum: pageNum as never })).rejects.toMatchObject({
        code: 'FIELD_INVALID',
        message: 'pageNum: must be a whole number.',
      });
  });

  it('batchUpload takes 1 to 100 codes without commas', async () => {
    const { api } = baidu({
      [`${COUPON}/code/batchUpload`]: [{ errno: 0, data: { successNum: '2', failNum: 0 } }],
    });
    const upload = (couponCodes: string[]) => batchUploadCodes(api, { couponId: '1', couponCodes });
    expect(await upload(['A', 'B'])).toEqual({ successNum: 2, failNum: 0 });
    for (const codes of [[], Array(101).fill('A'), ['A,B'], ['']])
      await expect(upload(codes)).rejects.toMatchObject({ code: 'FIELD_INVALID' });
  });

  it('getsessionkey answers the user under either name that Baidu has used', async () => {
    const { api } = baidu({
      '/rest/2.0/smartapp/getsessionkey': [
        { errno: 0, data: { open_id: 'o1', session_key: 's' } },
        { errno: 0, data: { openid: 'o2', session_key: 's' } },
      ],
    });
    expect((await getSessionKey(api, { code: 'c' })).openId).toBe('o1');
    expect((await getSessionKey(api, { code: 'c' })).openId).toBe('o2');
  });
});
