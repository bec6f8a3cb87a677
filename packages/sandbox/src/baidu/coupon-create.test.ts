// What a campaign may be, and what is refused in the document's words.
import { describe, expect, test } from 'vitest';
import { COUPON, cashCoupon, getToken, openCampaign } from '../testing/baidu-merchant.ts';
import { type Json, startSandbox } from '../testing/start-sandbox.ts';

const sandbox = await startSandbox();

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
    ['a page that is an address elsewhere', { baseInfo: { appRedirectPath: 'http://[' } }],
    ['system codes without a quantity', { baseInfo: { codeType: 2 } }],
  ])('refuses %s', async (_what, change) => {
    expect(await create(change)).toMatchObject({
      errno: 2002,
      msg: expect.stringContaining('param invalid'),
    });
  });

  test('takes numbers as text, as the official SDKs send some', async () => {
    expect(await create({ couponType: 'DISCOUNT', discount: '80' })).toMatchObject({ errno: 0 });
    expect(await create({ couponType: 'DISCOUNT', discount: '八十' })).toMatchObject({ errno: 2002 });
  });

  test('is JSON and says so: a form, or text that only looks like it, is refused', async () => {
    const query = { access_token: await getToken(sandbox) };
    const coupon = cashCoupon(sandbox.clock.now());
    const asForm = new URLSearchParams({ couponType: 'GENERAL' });
    expect(await sandbox.post(`${COUPON}/create`, asForm, query)).toMatchObject({ errno: 2002 });
    expect(await sandbox.post(`${COUPON}/create`, JSON.stringify(coupon), query)).toMatchObject({
      errno: 2002,
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
