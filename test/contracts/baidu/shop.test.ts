// The shop's flow between server and sandbox: from a new coupon to one that is used in the wallet, and what goes wrong.
import type { LaunchCouponAnswer, RedemptionAnswer } from '@kaquan/protocol/api';
import { addBanner } from '@kaquan/server/baidu/coupon/banner/add';
import { createCoupon } from '@kaquan/server/baidu/coupon/create';
import { uploadImage } from '@kaquan/server/baidu/coupon/upload/image';
import { type UploadProgress, uploadCodes } from '@kaquan/server/baidu/upload-codes';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { waitUntil } from '../../harness/wait-until.ts';
import { bannerPicture } from './banner-picture.ts';
import { cashCoupon } from './cash-coupon.ts';
import { type BaiduStage, openBaidu } from './stage.ts';

const CONSUME = '/rest/2.0/smartapp/v1.0/coupon/code/consume';
const UPLOAD = '/rest/2.0/smartapp/v1.0/coupon/code/batchUpload';
const CODES = Array.from({ length: 1_000 }, (_, n) => `S${String(n).padStart(6, '0')}`);

describe("the shop's flow", () => {
  let stage: BaiduStage;
  let couponId = '';
  beforeAll(async () => {
    stage = await openBaidu();
  });
  afterAll(() => stage?.close());
  afterEach(() => stage.control.noFaults());

  const calls = (path: string) => stage.noted.filter((one) => one.path === path);
  const stateOf = async (couponTakeId: string) =>
    (await stage.control.baidu.wallet(stage.user.baidu)).find((one) => one.couponTakeId === couponTakeId)
      ?.state;

  /** Claims without a push, and comes with 立即使用. */
  async function claimAndLaunch() {
    await stage.control.fault({
      platform: 'baidu',
      route: 'push:user_get_coupon',
      kind: 'lost',
      count: 3,
    });
    const { couponTakeId } = await stage.control.baidu.claim(stage.user.baidu, couponId);
    const { referrerInfo } = await stage.control.baidu.launch(stage.user.baidu, couponTakeId);
    const { coupon } = referrerInfo?.extraData ?? {};
    const launched = await stage.ask<LaunchCouponAnswer>('POST', '/baidu/launch-coupon', { coupon });
    expect(launched).toMatchObject({ granted: true, coupon: { id: couponTakeId, status: 'available' } });
    return couponTakeId;
  }
  async function use(couponTakeId: string) {
    const request = { platform: 'baidu', couponId, couponTakeId };
    const { id } = await stage.ask<RedemptionAnswer>('POST', '/redemptions', request);
    const used = await stage.ask<RedemptionAnswer>('POST', `/redemptions/${id}/confirm`);
    expect(used).toMatchObject({ state: 'used', coupon: { status: 'used' } });
    return id;
  }

  it('uploads 1,000 codes although it is interrupted, none of them twice', async () => {
    ({ couponId } = await createCoupon(stage.baidu, cashCoupon(stage.callbackUrl)));
    const kept: UploadProgress[] = [];
    const request = {
      couponId,
      couponCodes: CODES,
      async onProgress(progress: UploadProgress) {
        const first = !kept.some(({ done }) => done === 400);
        kept.push(progress);
        if (progress.done === 400 && first)
          await stage.control.fault({ platform: 'baidu', route: UPLOAD, kind: 'busy' });
      },
    };
    await expect(uploadCodes(stage.baidu, request)).rejects.toMatchObject({ code: 'PLATFORM_BUSY' });
    const progress = await uploadCodes(stage.baidu, { couponId, couponCodes: CODES, progress: kept.at(-1) });
    expect(progress).toMatchObject({ done: 1_000, successNum: 1_000, failNum: 0, resentNum: 0 });
    expect(calls(UPLOAD)).toHaveLength(11);
  });

  it('has a banner', async () => {
    const { url } = await uploadImage(stage.baidu, { file: bannerPicture() });
    await addBanner(stage.baidu, { couponId, picUrl: url, title: '满百立减' });
  });

  it('uses a coupon whose push was lost, and tells Baidu once in spite of two failures', async () => {
    const couponTakeId = await claimAndLaunch();
    await stage.control.fault({ platform: 'baidu', route: CONSUME, kind: 'http-500' });
    await stage.control.fault({ platform: 'baidu', route: CONSUME, kind: 'busy' });
    await use(couponTakeId);
    await waitUntil(async () => (await stateOf(couponTakeId)) === 'used', 'Baidu to know of the use');
    await waitUntil(
      async () => (await stage.server.operator.pending()).length === 0,
      'the use to be settled here',
    );
    const told = calls(CONSUME).filter(({ answer }) => (answer as { errno?: number })?.errno === 0);
    expect(told).toHaveLength(1);
    expect(calls(CONSUME)).toHaveLength(3);
  });

  it('keeps a use pending whose answer was lost and whose repetition Baidu refuses, until an operator has looked', async () => {
    const couponTakeId = await claimAndLaunch();
    await stage.control.fault({ platform: 'baidu', route: CONSUME, kind: 'timeout-after' });
    const redemptionId = await use(couponTakeId);
    // errno -1024: what it means here is in no document, so it is neither a yes nor a no.
    const [pending] = await waitUntil(async () => {
      const rows = await stage.server.operator.pending();
      return rows.some(({ said }) => said.includes('-1024')) && rows;
    }, 'the operator to see what Baidu said');
    expect(pending).toMatchObject({ redemptionId, couponId: couponTakeId, state: 'used', platform: 'baidu' });
    expect(pending?.said).toContain('已核销');
    expect(await stateOf(couponTakeId)).toBe('used');
    expect(await stage.server.operator.told(redemptionId)).toBe(true);
    expect(await stage.server.operator.pending()).toEqual([]);
    expect(await stage.server.operator.retry()).toBe(0);
  });
});
