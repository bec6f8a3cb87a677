// Where Baidu's document, its SDKs and its servers disagree: one test a trap, named for it.
import { describe, expect, it } from 'vitest';
import { baiduStage, COUPON, GOOD_COUPON } from '../../../test-support/baidu-stage.ts';
import { useDatabase } from '../../../test-support/platform-context.ts';
import { callBaidu } from './call.ts';
import { readBanner } from './coupon/banner/banner.ts';
import { batchGetBanners } from './coupon/banner/batch-get.ts';
import { batchGetCoupons } from './coupon/batch-get.ts';
import { batchUploadCodes } from './coupon/code/batch-upload.ts';
import { consumeCode } from './coupon/code/consume.ts';
import { createCoupon } from './coupon/create.ts';
import { deleteCoupon } from './coupon/delete.ts';
import { sendCoupon } from './coupon/send.ts';
import { fetchToken } from './oauth/2.0/token.ts';
import { baiduError, baiduWords } from './platform-error.ts';

const tools = useDatabase();
const ok = (data: unknown) => ({ errno: 0, msg: 'success', data });
const EMPTY = ok({ pageNo: 0, total: 0, dataList: [] });

describe('the token (facts §4.1)', () => {
  it.each([
    ['a month, as now', 2_592_000],
    ['a day, as an old sample has it', 86_400],
    ['text', '2592000'],
  ])('lasts as long as its own field says: %s', async (_what, expires_in) => {
    const answer = async () => ({ access_token: '24.t', expires_in });
    expect(await fetchToken(answer, { appKey: 'k', appSecret: 's' })).toEqual({
      value: '24.t',
      expiresIn: Number(expires_in),
    });
  });

  it('is asked for with the secret in a form: in an address it would stand in every log', async () => {
    const { api, of } = baiduStage(tools, {});
    await api.ready();
    const [asked] = of('/oauth/2.0/token');
    expect(asked).toMatchObject({ method: 'POST' });
    expect([...(asked?.query.keys() ?? [])]).toEqual([]);
    expect(asked?.body).toContain('client_secret=the-app-secret');
  });

  it('that stays refused after the App Secret was reset is told as wrong credentials', async () => {
    const { api } = baiduStage(tools, {
      '/oauth/2.0/token': [{ error: 'invalid_client', error_description: 'unknown client id' }],
    });
    await expect(deleteCoupon(api, { couponId: '1' })).rejects.toMatchObject({
      code: 'PLATFORM_CREDENTIALS',
      platformCode: 'invalid_client',
    });
  });
});

describe('the two error envelopes (facts §4.2)', () => {
  it("the gateway's is looked at first, also beside an errno of 0", async () => {
    const { api } = baiduStage(tools, {
      [`${COUPON}/delete`]: [{ error_code: 111, error_msg: 'Access token expired', errno: 0, data: true }],
    });
    await expect(deleteCoupon(api, { couponId: '1' })).rejects.toMatchObject({
      code: 'PLATFORM_CREDENTIALS',
      platformCode: '111',
    });
  });

  it('an error_code of 0 is none', async () => {
    const { api } = baiduStage(tools, { [`${COUPON}/delete`]: [{ error_code: 0, ...ok(true) }] });
    expect(await deleteCoupon(api, { couponId: '1' })).toEqual({ deleted: true });
  });

  it('drafts had errcode and errmsg: an answer with these is no success', async () => {
    const { api } = baiduStage(tools, { [`${COUPON}/delete`]: [{ errcode: 0, errmsg: 'ok' }] });
    await expect(deleteCoupon(api, { couponId: '1' })).rejects.toMatchObject({ code: 'PLATFORM_REFUSED' });
  });

  it.each([
    [70000, 'has its one banner already'],
    [70001, 'knows no such coupon'],
    [70002, 'at most 100'],
    [70003, 'longer than Baidu takes'],
  ])("the coupons' own code %i is told in words", async (errno, words) => {
    const { api } = baiduStage(tools, { [`${COUPON}/delete`]: [{ errno, msg: '…' }] });
    await expect(deleteCoupon(api, { couponId: '1' })).rejects.toMatchObject({
      platformCode: String(errno),
      message: expect.stringContaining(words),
    });
  });
});

describe('what Baidu says to a refusal', () => {
  it('is kept for an operator beside our words, without the tokens it may repeat', () => {
    const error = baiduError({ errno: -1024, msg: '业务异常：24.b55cd0fc3f2b5e0a5b8c 已核销' });
    expect(error?.message).toBe('Baidu refused the call (-1024). Look the code up before trying again.');
    expect(error && baiduWords(error)).toBe(`${error?.message} Baidu says: 业务异常：… 已核销`);
  });

  it('is left out where Baidu says nothing', () => {
    const error = baiduError({ errno: 70001 });
    expect(error && baiduWords(error)).toBe('Baidu knows no such coupon of this app (70001).');
  });
});

describe('fields whose type nobody agrees on (facts §4.3)', () => {
  it('successNum and failNum are numbers in the document and texts in an SDK', async () => {
    const { api } = baiduStage(tools, {
      [`${COUPON}/code/batchUpload`]: [ok({ successNum: '5', failNum: 2 })],
    });
    const request = { couponId: '1', couponCodes: ['A'] };
    expect(await batchUploadCodes(api, request)).toEqual({ successNum: 5, failNum: 2 });
  });

  it('couponTakeId is a Long: as a JavaScript number its last digits would be wrong', async () => {
    const body = '{"errno":0,"msg":"success","data":{"couponTakeId":9223372036854775807}}';
    const { api } = baiduStage(tools, { [`${COUPON}/send`]: [new Response(body)] });
    const request = { couponId: '1', openId: 'o', uniqueSendingIdentity: 'u' };
    expect(await sendCoupon(api, request)).toEqual({ couponTakeId: '9223372036854775807' });
  });

  it.each([
    [true, true],
    ['true', true],
    [1, true],
    [undefined, true],
    [false, false],
    ['false', false],
    [0, false],
  ])('data: %j of an errno 0 is %j', async (data, deleted) => {
    const { api } = baiduStage(tools, { [`${COUPON}/delete`]: [{ errno: '0', data }] });
    expect(await deleteCoupon(api, { couponId: '1' })).toEqual({ deleted });
  });

  it('a page is asked for as pageNum and answered as pageNo, and the first is 0 or 1: unasked, it is not sent', async () => {
    const { api, of } = baiduStage(tools, {
      [`${COUPON}/batchGet`]: [ok({ pageNo: '1', total: '3', dataList: [{ discount: '30', later: 1 }] })],
    });
    expect(await batchGetCoupons(api)).toEqual({
      pageNo: 1,
      total: 3,
      dataList: [{ discount: '30', later: 1 }],
    });
    await batchGetCoupons(api, { pageNum: 0, pageSize: 20, title: '券' });
    const [first, second] = of(`${COUPON}/batchGet`).map(({ query }) => [...query.keys()].slice(1));
    expect(first).toEqual([]);
    expect(second).toEqual(['title', 'pageNum', 'pageSize']);
  });

  it('a bannerId is a number that is kept as text, and what Baidu adds passes through', () => {
    const raw = {
      bannerId: 23830865,
      couponId: 1,
      picUrl: 'p',
      title: 't',
      createTime: '1574396789',
      later: {},
    };
    expect(readBanner(raw)).toEqual({
      ...raw,
      bannerId: '23830865',
      couponId: '1',
      createTime: 1_574_396_789,
    });
  });
});

describe('what the official SDKs do and this does not (facts §4.3)', () => {
  it('an SDK doubles smartapp/ in the address of create', async () => {
    const { api, asked } = baiduStage(tools, {
      [`${COUPON}/batchGet`]: [EMPTY],
      [`${COUPON}/create`]: [ok({ couponId: 'x' })],
    });
    await createCoupon(api, GOOD_COUPON);
    expect(asked.at(-1)?.path).toBe('/rest/2.0/smartapp/v1.0/coupon/create');
  });

  it('an SDK lists coupons where it should list banners', async () => {
    const { api, asked } = baiduStage(tools, { [`${COUPON}/banner/batchGet`]: [EMPTY] });
    await batchGetBanners(api, { couponId: '1' });
    expect(asked.at(-1)?.path).toBe('/rest/2.0/smartapp/v1.0/coupon/banner/batchGet');
  });

  it('SDKs leave couponCode out of a consume, the document couponId: both are sent', async () => {
    const { api, of } = baiduStage(tools, { [`${COUPON}/code/consume`]: [ok(true)] });
    await consumeCode(api, { couponId: '1', couponTakeId: '2', couponCode: 'C', openId: 'o' });
    const sent = new URLSearchParams(of(`${COUPON}/code/consume`)[0]?.body);
    expect([...sent.keys()]).toEqual(['couponId', 'couponTakeId', 'couponCode', 'openId']);
  });
});

describe('a call without a function of its own', () => {
  it('goes out with the token and comes back as it came', async () => {
    const { api, of } = baiduStage(tools, { [`${COUPON}/getSchema`]: [ok('baiduboxapp://swan/…')] });
    const answer = await callBaidu(api, `${COUPON}/getSchema`, { query: { couponId: '1' } });
    expect(answer.data).toBe('baiduboxapp://swan/…');
    expect(of(`${COUPON}/getSchema`)[0]?.query.get('access_token')).toBe('24.token');
  });

  it.each(['//evil.test/rest', 'https://evil.test/', '/rest@evil.test', '@evil.test/', '/rest?x=1', ''])(
    'does not carry the token to %j',
    async (path) => {
      const { api, asked } = baiduStage(tools, {});
      await expect(Promise.resolve().then(() => callBaidu(api, path))).rejects.toMatchObject({
        code: 'FIELD_INVALID',
      });
      expect(asked).toEqual([]);
    },
  );
});
