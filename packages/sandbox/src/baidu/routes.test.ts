import { describe, expect, test } from 'vitest';
import {
  app,
  COUPON,
  cashCoupon,
  claim,
  getToken,
  hong,
  ming,
  openCampaign,
} from '../testing/baidu-merchant.ts';
import { type Json, startSandbox } from '../testing/start-sandbox.ts';

const sandbox = await startSandbox();

describe('oauth/2.0/token', () => {
  const fields = { grant_type: 'client_credentials', client_id: app.appKey, client_secret: app.appSecret };

  test('gives a token for a month, by POST form and by GET', async () => {
    const posted = await sandbox.post('/baidu/oauth/2.0/token', new URLSearchParams(fields));
    expect(posted).toMatchObject({ access_token: expect.stringMatching(/^24\./), expires_in: 2_592_000 });
    expect(await sandbox.get('/baidu/oauth/2.0/token', fields)).toHaveProperty('access_token');
  });

  test('refuses in the words of OAuth', async () => {
    const wrong = (change: Json) =>
      sandbox.get('/baidu/oauth/2.0/token', { ...fields, ...change } as typeof fields);
    expect(await wrong({ client_id: 'x' })).toEqual({
      error: 'invalid_client',
      error_description: 'unknown client id',
    });
    expect(await wrong({ client_secret: 'x' })).toMatchObject({ error: 'invalid_client' });
    expect(await wrong({ grant_type: 'password' })).toMatchObject({ error: 'unsupported_grant_type' });
  });
});

describe('the gateway', () => {
  test('refuses a wrong token with 110 and one that has run out with 111, in its own envelope', async () => {
    const access_token = await getToken(sandbox);
    const get = (query: Record<string, string>) => sandbox.get(`${COUPON}/batchGet`, query);
    expect(await get({})).toMatchObject({ error_code: 110, error_msg: expect.any(String) });
    expect(await get({ access_token: 'x' })).toMatchObject({ error_code: 110 });
    expect(await get({ access_token })).toMatchObject({ errno: 0 });
    sandbox.clock.advance(2_592_000);
    expect(await get({ access_token })).toMatchObject({ error_code: 111 });
  });
});

describe('login', () => {
  const loginCode = async () =>
    String((await sandbox.post('/_sandbox/baidu/login-codes', { openId: ming })).code);

  test('a login code becomes an openid once, through getsessionkey', async () => {
    const code = await loginCode();
    const access_token = await getToken(sandbox);
    const redeem = () =>
      sandbox.post('/baidu/rest/2.0/smartapp/getsessionkey', new URLSearchParams({ code }), { access_token });
    expect(await redeem()).toMatchObject({
      errno: 0,
      data: { open_id: ming, session_key: expect.any(String) },
    });
    expect(await redeem()).toMatchObject({ errno: 40001 });
  });

  test('or through jscode2sessionkey, with the App Secret', async () => {
    const redeem = (code: string, sk: string) =>
      sandbox.post(
        '/baidu/oauth/jscode2sessionkey',
        new URLSearchParams({ code, client_id: app.appKey, sk }),
      );
    expect(await redeem(await loginCode(), app.appSecret)).toMatchObject({ openid: ming });
    expect(await redeem(await loginCode(), 'x')).toMatchObject({ error: 'invalid_client' });
  });

  test('a code ends after ten minutes', async () => {
    const code = await loginCode();
    const access_token = await getToken(sandbox);
    sandbox.clock.advance(600);
    const form = new URLSearchParams({ code });
    expect(
      await sandbox.post('/baidu/rest/2.0/smartapp/getsessionkey', form, { access_token }),
    ).toMatchObject({
      errno: 40001,
    });
  });
});

describe('coupon/create', () => {
  async function create(change: Json & { baseInfo?: Json } = {}) {
    const access_token = await getToken(sandbox);
    return sandbox.post(`${COUPON}/create`, cashCoupon(sandbox.clock.now(), change), { access_token });
  }
  const now = sandbox.clock.now();
  const claimable = { getStartTimestamp: now, getEndTimestamp: now + 100 };

  test('takes the three types and answers a couponId', async () => {
    const answers = [
      await create(),
      await create({ couponType: 'DISCOUNT', discount: 80 }),
      await create({ couponType: 'GENERAL' }),
    ];
    for (const answer of answers)
      expect(answer).toEqual({
        errno: 0,
        msg: 'success',
        data: { couponId: expect.stringMatching(/^\d{10}$/) },
      });
  });

  test.each<[string, Json & { baseInfo?: Json }]>([
    ['an unknown type', { couponType: 'GIFT' }],
    ['a cash coupon without reduceCost', { reduceCost: undefined }],
    ['a discount of 100', { couponType: 'DISCOUNT', discount: 100 }],
    ['a discount of 0', { couponType: 'DISCOUNT', discount: 0 }],
    ['an amount that is not whole fen', { reduceCost: 19.9 }],
    ['a colour outside B010 to B160', { baseInfo: { color: 'B170' } }],
    ['a title over 15 characters', { baseInfo: { title: '一二三四五六七八九十一二三四五六' } }],
    ['a getLimit of 0', { baseInfo: { getLimit: 0 } }],
    ['no description', { description: '' }],
    ['a callbackUrl that is none', { callbackUrl: 'shop' }],
    [
      'a fixed range without its end',
      { baseInfo: { dateInfo: { ...claimable, type: 1, beginTimestamp: now } } },
    ],
    ['a term without its unit', { baseInfo: { dateInfo: { ...claimable, type: 2, timeValue: 3 } } }],
    [
      'an end before the beginning',
      { baseInfo: { dateInfo: { ...claimable, type: 1, beginTimestamp: now, endTimestamp: now } } },
    ],
    [
      'natural days counted in hours',
      { baseInfo: { dateInfo: { ...claimable, type: 4, timeUnit: 1, timeValue: 3 } } },
    ],
    ['system codes without a quantity', { baseInfo: { codeType: 2 } }],
  ])('refuses %s', async (_what, change) => {
    expect(await create(change)).toMatchObject({
      errno: 2002,
      msg: expect.stringContaining('param invalid'),
    });
  });

  test('counts a title in characters, not in UTF-16 units', async () => {
    expect(await create({ baseInfo: { title: '🎁'.repeat(15) } })).toMatchObject({ errno: 0 });
  });

  test('wants one callbackUrl for all coupons of the app', async () => {
    await create();
    expect(await create({ callbackUrl: 'http://127.0.0.1:9/other/address' })).toMatchObject({ errno: 2002 });
  });

  test('coupon/get answers it as it was created, and 70001 for one that is not there', async () => {
    const { couponId, token } = await openCampaign(sandbox);
    const get = (id: string) => sandbox.get(`${COUPON}/get`, { access_token: token, couponId: id });
    expect(await get(couponId)).toMatchObject({
      errno: 0,
      data: { couponId, couponType: 'CASH', reduceCost: 2000, baseInfo: { title: '图书满百立减金' } },
    });
    expect(await get('1')).toMatchObject({ errno: 70001 });
  });

  test('coupon/batchGet pages from 0 and filters', async () => {
    const { token } = await openCampaign(sandbox);
    await create({ couponType: 'GENERAL' });
    const list = (query: Record<string, string>) =>
      sandbox.get(`${COUPON}/batchGet`, { access_token: token, ...query });
    expect(await list({})).toMatchObject({ data: { pageNo: 0, total: 2 } });
    expect(await list({ couponType: 'GENERAL' })).toMatchObject({
      data: { total: 1, dataList: [{ couponType: 'GENERAL' }] },
    });
    expect(await list({ pageNum: '1', pageSize: '1' })).toMatchObject({
      data: { dataList: [{ couponType: 'GENERAL' }] },
    });
  });
});

describe('coupon/code/batchUpload', () => {
  async function upload(codes: string[]) {
    const { couponId, token } = await openCampaign(sandbox, {}, []);
    const form = () => new URLSearchParams({ couponId, couponCodes: codes.join(',') });
    return {
      first: await sandbox.post(`${COUPON}/code/batchUpload`, form(), { access_token: token }),
      form,
      token,
    };
  }
  const many = (count: number) => Array.from({ length: count }, (_, n) => `K${n}`);

  test('counts repeated codes as failed, within a batch and over batches', async () => {
    const { first, form, token } = await upload(['K1', 'K2', 'K1']);
    expect(first).toMatchObject({ errno: 0, data: { successNum: 2, failNum: 1 } });
    expect(await sandbox.post(`${COUPON}/code/batchUpload`, form(), { access_token: token })).toMatchObject({
      data: { successNum: 0, failNum: 3 },
    });
  });

  test('takes 100 codes and not 101', async () => {
    expect((await upload(many(100))).first).toMatchObject({ data: { successNum: 100 } });
    sandbox.reset();
    expect((await upload(many(101))).first).toMatchObject({ errno: 70002 });
  });
});

describe('coupon/code/consume', () => {
  async function taken() {
    const { couponId, token } = await openCampaign(sandbox);
    const take = await claim(sandbox, ming, couponId);
    const consume = (fields: Record<string, string>) =>
      sandbox.post(`${COUPON}/code/consume`, new URLSearchParams(fields), { access_token: token });
    return { couponId, ...take, consume };
  }

  test('needs couponTakeId and openId, and neither couponId nor couponCode', async () => {
    const { couponTakeId, consume } = await taken();
    expect(await consume({ openId: ming })).toMatchObject({ errno: 2002 });
    expect(await consume({ couponTakeId })).toMatchObject({ errno: 2002 });
    expect(await consume({ couponTakeId, openId: ming })).toEqual({ errno: 0, msg: 'success', data: true });
  });

  test('checks all four when they come, and uses nothing up when one is wrong', async () => {
    const { couponId, couponCode, couponTakeId, consume } = await taken();
    const all = { couponId, couponCode, couponTakeId, openId: ming };
    expect(await consume({ ...all, openId: hong })).toMatchObject({ errno: 6001 });
    expect(await consume({ ...all, couponCode: 'x' })).toMatchObject({ errno: 2002 });
    expect(await consume({ ...all, couponId: '1' })).toMatchObject({ errno: 70001 });
    expect(await consume({ ...all, couponTakeId: '1' })).toMatchObject({ errno: 70001 });
    expect(await consume(all)).toMatchObject({ errno: 0 });
  });

  test('refuses the second time, and the wallet shows it used', async () => {
    const { couponTakeId, consume } = await taken();
    await consume({ couponTakeId, openId: ming });
    expect(await consume({ couponTakeId, openId: ming })).toMatchObject({ errno: -1024 });
    expect(await sandbox.get('/_sandbox/baidu/wallet', { openId: ming })).toMatchObject({
      coupons: [{ couponTakeId, state: 'used' }],
    });
  });
});
