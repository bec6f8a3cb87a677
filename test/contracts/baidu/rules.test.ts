// Baidu's rules, from both sides: the typed call refuses before it asks, and the platform refuses who does not check.
import { callBaidu } from '@kaquan/server/baidu/call';
import { addBanner } from '@kaquan/server/baidu/coupon/banner/add';
import { deleteBanner } from '@kaquan/server/baidu/coupon/banner/delete';
import { getBanners } from '@kaquan/server/baidu/coupon/banner/get';
import { batchUploadCodes } from '@kaquan/server/baidu/coupon/code/batch-upload';
import { type CreateCouponBody, createCoupon } from '@kaquan/server/baidu/coupon/create';
import { uploadImage } from '@kaquan/server/baidu/coupon/upload/image';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bannerPicture } from './banner-picture.ts';
import { type BaiduStage, CALLBACK_SECRET, openBaidu, SAMPLE_TIME } from './stage.ts';

const COUPON = '/rest/2.0/smartapp/v1.0/coupon';
const callbackUrl = `http://127.0.0.1:9/callbacks/baidu/${CALLBACK_SECRET}`;
const DAY = 24 * 3600;

const claimable = { getStartTimestamp: SAMPLE_TIME - DAY, getEndTimestamp: SAMPLE_TIME + DAY };
const good = {
  couponType: 'CASH',
  leastCost: 100,
  reduceCost: 50,
  baseInfo: {
    title: '图书满百立减金',
    color: 'B030',
    getLimit: 3,
    dateInfo: { ...claimable, type: 2, timeUnit: 2, timeValue: 7 },
  },
  description: '使用描述',
  callbackUrl,
};
const base = (change: object) => ({ ...good, baseInfo: { ...good.baseInfo, ...change } });
const dates = (dateInfo: object) => base({ dateInfo: { ...claimable, ...dateInfo } });

describe('the rules of Baidu', () => {
  let stage: BaiduStage;
  let couponId = '';
  beforeAll(async () => {
    stage = await openBaidu();
    ({ couponId } = await createCoupon(stage.baidu, good));
  });
  afterAll(() => stage?.close());

  /** Neither does the typed call ask, nor does the platform take it from one that does. */
  async function refusedTwice(
    typed: () => Promise<unknown>,
    field: string,
    raw: () => Promise<unknown>,
    platformCode = '2002',
  ) {
    const before = stage.noted.length;
    await expect(typed()).rejects.toMatchObject({
      code: 'FIELD_INVALID',
      message: expect.stringMatching(`^${field.replaceAll('.', '\\.')}: `),
    });
    expect(stage.noted.slice(before).filter(({ method }) => method === 'POST')).toEqual([]);
    await expect(raw()).rejects.toMatchObject({ code: 'PLATFORM_REFUSED', platformCode });
  }

  it.each<[string, string, object]>([
    ['a title has at most 15 characters', 'baseInfo.title', base({ title: '一'.repeat(16) })],
    ['a colour is one of sixteen', 'baseInfo.color', base({ color: 'B170' })],
    ['getLimit is at least 1', 'baseInfo.getLimit', base({ getLimit: 0 })],
    ['a discount is 1 to 99: not 100', 'discount', { ...good, couponType: 'DISCOUNT', discount: 100 }],
    ['a discount is 1 to 99: not 0.8', 'discount', { ...good, couponType: 'DISCOUNT', discount: 0.8 }],
    ['an amount is whole fen', 'reduceCost', { ...good, reduceCost: 0.5 }],
    ['type 1 has its timestamps', 'baseInfo.dateInfo.beginTimestamp', dates({ type: 1 })],
    ['type 2 has its unit', 'baseInfo.dateInfo.timeUnit', dates({ type: 2, timeValue: 7 })],
    ['type 4 counts days', 'baseInfo.dateInfo.timeUnit', dates({ type: 4, timeUnit: 3, timeValue: 1 })],
    ['there is no type 3', 'baseInfo.dateInfo.type', dates({ type: 3, timeUnit: 2, timeValue: 1 })],
    ['codeType 2 has a quantity', 'baseInfo.quantity', base({ codeType: 2 })],
    [
      'all coupons of an app have one callbackUrl',
      'callbackUrl',
      { ...good, callbackUrl: 'http://127.0.0.1:9/callbacks/baidu/another-callback-secret' },
    ],
  ])('%s', async (_rule, field, body) => {
    await refusedTwice(
      () => createCoupon(stage.baidu, body as CreateCouponBody),
      field,
      () => callBaidu(stage.baidu, `${COUPON}/create`, { json: body }),
    );
  });

  it('a title has at most ten characters where ten are configured', async () => {
    const older = await openBaidu({ titleLimit: 10 });
    try {
      const body = base({ title: '一'.repeat(11) }) as CreateCouponBody;
      await expect(createCoupon(older.baidu, body)).rejects.toMatchObject({ code: 'FIELD_INVALID' });
      expect(older.noted).toEqual([]);
    } finally {
      await older.close();
    }
  });

  it('one call takes at most 100 codes', async () => {
    const couponCodes = Array.from({ length: 101 }, (_, n) => `C${n}`);
    await refusedTwice(
      () => batchUploadCodes(stage.baidu, { couponId, couponCodes }),
      'couponCodes',
      () =>
        callBaidu(stage.baidu, `${COUPON}/code/batchUpload`, {
          form: { couponId, couponCodes: couponCodes.join() },
        }),
      '70002',
    );
  });

  it('one call takes at most 20 banner ids', async () => {
    const bannerIds = Array.from({ length: 21 }, (_, n) => String(n + 1));
    await refusedTwice(
      () => getBanners(stage.baidu, { couponId, bannerIds }),
      'bannerIds',
      () =>
        callBaidu(stage.baidu, `${COUPON}/banner/get`, { query: { couponId, bannerIds: bannerIds.join() } }),
    );
  });

  it('a coupon has one banner, and another when that is gone', async () => {
    const { url } = await uploadImage(stage.baidu, { file: bannerPicture() });
    const banner = { couponId, picUrl: url, title: '满百立减', appRedirectPath: '/pages/index/index' };
    const { bannerId } = await addBanner(stage.baidu, banner);
    await refusedTwice(
      () => addBanner(stage.baidu, banner),
      'couponId',
      () => callBaidu(stage.baidu, `${COUPON}/banner/add`, { json: banner }),
      '70000',
    );
    await deleteBanner(stage.baidu, { couponId, bannerId });
    expect(await addBanner(stage.baidu, banner)).not.toEqual({ bannerId });
  });

  it('a banner is 1032×144, whatever its name says', async () => {
    const path = '/file/2.0/smartapp/v1.0/coupon/upload/image';
    const wrong: [string, Uint8Array<ArrayBuffer>][] = [
      ['the sides changed about', bannerPicture(144, 1032)],
      ['one pixel too wide', bannerPicture(1033, 144)],
      ['no picture', new TextEncoder().encode('banner 1032×144')],
      ['cut', bannerPicture().slice(0, 12)],
    ];
    for (const [what, file] of wrong) {
      const multipart = new FormData();
      multipart.set('file', new Blob([file], { type: 'image/png' }), 'banner-1032x144.png');
      await refusedTwice(
        () => uploadImage(stage.baidu, { file }),
        'file',
        () => callBaidu(stage.baidu, path, { multipart }),
      ).catch((error: unknown) => {
        throw new Error(what, { cause: error });
      });
    }
  });
});
