// Creating a coupon: it cannot be changed afterwards, so every rule is held against it before Baidu is asked.
import { describe, expect, it } from 'vitest';
import { baiduStage, COUPON, GOOD_COUPON } from '../../../../test-support/baidu-stage.ts';
import { useDatabase } from '../../../../test-support/platform-context.ts';
import { type CreateCouponBody, createCoupon } from './create.ts';

const tools = useDatabase();
const NO_COUPONS = { errno: 0, data: { pageNo: 1, total: 0, dataList: [] } };

function baidu(script: Parameters<typeof baiduStage>[1] = {}, account = {}) {
  return baiduStage(
    tools,
    {
      [`${COUPON}/batchGet`]: [NO_COUPONS],
      [`${COUPON}/create`]: [{ errno: 0, data: { couponId: 8087690061 } }],
      ...script,
    },
    account,
  );
}
/** As a merchant's own code may give it: anything. */
const create = (api: Parameters<typeof createCoupon>[0], body: unknown) =>
  createCoupon(api, body as CreateCouponBody);

const base = (change: object) => ({ ...GOOD_COUPON, baseInfo: { ...GOOD_COUPON.baseInfo, ...change } });
const claimable = { getStartTimestamp: 1_574_952_776, getEndTimestamp: 1_577_544_776 };
const dates = (dateInfo: object) => base({ dateInfo: { ...claimable, ...dateInfo } });
const discount = (value: unknown) => ({ ...GOOD_COUPON, couponType: 'DISCOUNT', discount: value });
const { description: _description, ...withoutDescription } = GOOD_COUPON;

describe('a coupon that keeps the rules', () => {
  it.each([
    ['CASH', GOOD_COUPON],
    ['DISCOUNT', discount(80)],
    ['GENERAL', { ...GOOD_COUPON, couponType: 'GENERAL' }],
    ['a term after the claim', dates({ type: 2, timeUnit: 3, timeValue: 1 })],
    ['natural days', dates({ type: 4, timeUnit: 2, timeValue: 7 })],
    ['codes that Baidu makes', base({ codeType: 2, quantity: 500 })],
    ['fields that Baidu adds later', { ...base({ limitChannel: 3 }), isMemberShip: true }],
    ['a title of fifteen characters', base({ title: '一二三四五六七八九十一二三四五' })],
  ])('is sent as JSON, once: %s', async (_what, body) => {
    const { api, of } = baidu();
    expect(await create(api, body)).toEqual({ couponId: '8087690061' });
    expect(of(`${COUPON}/create`)).toHaveLength(1);
    expect(JSON.parse(of(`${COUPON}/create`)[0]?.body ?? '')).toEqual(body);
  });

  it('is sent in the documented form whatever form its numbers and its colour have', async () => {
    const { api, of } = baidu();
    const dateInfo = {
      getStartTimestamp: '1',
      getEndTimestamp: '2',
      type: '2',
      timeUnit: '2',
      timeValue: '7',
    };
    await create(api, { ...base({ color: 'B10', getLimit: '3', dateInfo }), reduceCost: '2000' });
    expect(JSON.parse(of(`${COUPON}/create`)[0]?.body ?? '')).toMatchObject({
      reduceCost: 2000,
      baseInfo: {
        color: 'B010',
        getLimit: 3,
        dateInfo: { getStartTimestamp: 1, getEndTimestamp: 2, type: 2, timeUnit: 2, timeValue: 7 },
      },
    });
  });

  it('is not sent twice when its answer is lost: that would make a second coupon', async () => {
    const { api, of } = baidu({ [`${COUPON}/create`]: [new Response('', { status: 504 })] });
    await expect(create(api, GOOD_COUPON)).rejects.toMatchObject({ code: 'PLATFORM_UNREACHABLE' });
    expect(of(`${COUPON}/create`)).toHaveLength(1);
  });
});

describe('a coupon that breaks a rule is refused before Baidu is asked', () => {
  it.each<[string, string, unknown]>([
    ['couponType', 'must be CASH, DISCOUNT or GENERAL', { ...GOOD_COUPON, couponType: 'GIFT' }],
    ['reduceCost', 'must be a whole number of at least 1', { ...GOOD_COUPON, reduceCost: 0 }],
    ['reduceCost', 'must be a whole number of at least 1', { ...GOOD_COUPON, reduceCost: 19.9 }],
    ['reduceCost', 'is missing', { ...GOOD_COUPON, reduceCost: undefined }],
    ['leastCost', 'must be a whole number of at least 0', { ...GOOD_COUPON, leastCost: -1 }],
    ['discount', 'must be a whole number from 1 to 99', discount(0)],
    ['discount', 'must be a whole number from 1 to 99', discount(100)],
    ['discount', 'must be a whole number from 1 to 99', discount(0.8)],
    ['description', 'is missing', withoutDescription],
    [
      'callbackUrl',
      'must be an address with http or https',
      { ...GOOD_COUPON, callbackUrl: '卡券事件回调地址' },
    ],
    ['baseInfo.title', 'must be at most 15 characters', base({ title: '一二三四五六七八九十一二三四五六' })],
    ['baseInfo.title', 'must not be empty', base({ title: '' })],
    ['baseInfo.color', 'must be one of the sixteen colours B010 to B160', base({ color: 'B170' })],
    ['baseInfo.color', 'must be one of the sixteen colours B010 to B160', base({ color: '#9857AE' })],
    ['baseInfo.getLimit', 'must be a whole number of at least 1', base({ getLimit: 0 })],
    ['baseInfo.dateInfo.type', 'must be 1, 2 or 4', dates({ type: 3 })],
    ['baseInfo.dateInfo.beginTimestamp', 'is missing', dates({ type: 1, endTimestamp: 2 })],
    [
      'baseInfo.dateInfo',
      'endTimestamp must be later',
      dates({ type: 1, beginTimestamp: 2, endTimestamp: 2 }),
    ],
    [
      'baseInfo.dateInfo.beginTimestamp',
      'these look like milliseconds',
      dates({ type: 1, beginTimestamp: 1_574_952_776_000, endTimestamp: 1_577_544_776_000 }),
    ],
    ['baseInfo.dateInfo.timeUnit', 'from 1 to 3', dates({ type: 2, timeUnit: 4, timeValue: 1 })],
    ['baseInfo.dateInfo.timeValue', 'is missing', dates({ type: 2, timeUnit: 2 })],
    ['baseInfo.dateInfo.timeUnit', 'from 2 to 2', dates({ type: 4, timeUnit: 1, timeValue: 1 })],
    [
      'baseInfo.dateInfo.getEndTimestamp',
      'must be later than getStartTimestamp',
      dates({ type: 2, timeUnit: 2, timeValue: 1, getEndTimestamp: 1_574_952_776 }),
    ],
    ['baseInfo.quantity', 'is required with codeType 2', base({ codeType: 2 })],
    ['baseInfo.codeType', 'from 1 to 2', base({ codeType: 3 })],
    ['baseInfo.appRedirectPath', 'must be a page', base({ appRedirectPath: 'https://shop.test/' })],
    ['baseInfo', 'must be an object', { ...GOOD_COUPON, baseInfo: null }],
  ])('%s: %s', async (path, rule, body) => {
    const { api, asked } = baidu();
    await expect(create(api, body)).rejects.toMatchObject({
      code: 'FIELD_INVALID',
      platform: 'baidu',
      message: expect.stringMatching(`^${path.replaceAll('.', '\\.')}: .*${escaped(rule)}`),
    });
    expect(asked).toEqual([]);
  });

  it('a title of eleven characters where ten are configured', async () => {
    const { api } = baidu({}, { titleLimit: 10 });
    await expect(create(api, base({ title: '一二三四五六七八九十一' }))).rejects.toMatchObject({
      code: 'FIELD_INVALID',
    });
  });

  it('another callbackUrl than the coupons have that are there, and neither address is told', async () => {
    const there = { couponId: '1', callbackUrl: 'https://shop.test/callbacks/baidu/another-secret' };
    const { api, of } = baidu({
      [`${COUPON}/batchGet`]: [{ errno: 0, data: { pageNo: 1, total: 1, dataList: [there] } }],
    });
    const error: unknown = await create(api, GOOD_COUPON).catch((caught: unknown) => caught);
    expect(error).toMatchObject({ code: 'FIELD_INVALID', message: expect.stringMatching(/^callbackUrl: /) });
    expect(String(error)).not.toContain('secret');
    expect(of(`${COUPON}/create`)).toEqual([]);
    expect(await create(api, { ...GOOD_COUPON, callbackUrl: there.callbackUrl })).toEqual({
      couponId: '8087690061',
    });
  });
});

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
