// What a merchant brings to Baidu by itself: codes, coupons for somebody, and uses told by hand.
import { randomUUID } from 'node:crypto';
import { consumeCode } from '@kaquan/server/baidu/coupon/code/consume';
import { sendCoupon } from '@kaquan/server/baidu/coupon/send';
import { type UploadProgress, uploadCodes } from '@kaquan/server/baidu/upload-codes';
import { once } from '../lane.ts';
import type { Operation } from '../operation.ts';
import { BAIDU, heldBaidu, newBaiduKind } from './baidu.ts';

export const baiduMerchant: readonly Operation[] = [
  {
    name: 'baidu: codes are uploaded',
    platform: 'baidu',
    route: `${BAIDU}/code/batchUpload`,
    rule: 'once',
    covers: ['./baidu/upload-codes', './baidu/coupon/code/batch-upload'],
    writes: false,
    async prepare(lane) {
      const couponId = await newBaiduKind(lane, 0);
      const couponCodes = Array.from({ length: 130 }, (_, n) => `${couponId.slice(-6)}-${n}`);
      let progress: UploadProgress | undefined;
      const onProgress = (now: UploadProgress) => {
        progress = now;
      };
      const stock = async () => {
        const campaigns = await lane.control.baidu.campaigns();
        return campaigns.find((one) => one.couponId === couponId)?.stockLeft ?? 0;
      };
      return {
        act: () => uploadCodes(lane.baidu, { couponId, couponCodes, progress, onProgress }),
        effects: async () => (await stock()) / couponCodes.length,
        async wrong() {
          const { done = 0, successNum = 0, failNum = 0, resentNum = 0 } = progress ?? {};
          const counted = successNum + failNum + resentNum;
          return done === 130 && counted === 130 && failNum === 0
            ? []
            : [`counted ${successNum} + ${failNum} + ${resentNum} of ${done}`];
        },
      };
    },
  },
  {
    name: 'baidu: a coupon is sent to somebody',
    platform: 'baidu',
    route: `${BAIDU}/send`,
    rule: 'once',
    covers: ['./baidu/coupon/send'],
    writes: false,
    async prepare(lane) {
      const user = lane.person();
      const couponId = await once(lane, 'baidu kind to send', () => newBaiduKind(lane, 100));
      const request = { couponId, openId: user.baidu, uniqueSendingIdentity: randomUUID() };
      return {
        // By the identity of the sending, Baidu knows the second one.
        act: () => sendCoupon(lane.baidu, request),
        effects: async () => (await lane.control.baidu.wallet(user.baidu)).length,
      };
    },
  },
  {
    name: 'baidu: a use is told by hand',
    platform: 'baidu',
    route: `${BAIDU}/code/consume`,
    rule: 'told',
    covers: ['./baidu/coupon/code/consume'],
    writes: false,
    async prepare(lane) {
      const { user, ...coupon } = await heldBaidu(lane);
      return { act: () => consumeCode(lane.baidu, { ...coupon, openId: user.baidu }) };
    },
  },
];
