// How Baidu's coupons are used: ours is the last word, Baidu is told until it says yes.
// @see 百度卡券 4 核销同步
import { CouponError } from '@kaquan/protocol/errors';
import { callerId } from '../caller-id.ts';
import type { RedemptionRules, Verdict } from '../platform.ts';
import { readFields } from '../read-fields.ts';
import type { BaiduApi } from './api.ts';
import { consumeCode } from './coupon/code/consume.ts';
import { baiduWords } from './platform-error.ts';
import { BaiduRedemptionRequest } from './redemption-request.ts';

/** A reservation is ours alone; it lasts as long as WeChat's, so that pages behave alike. Seconds. */
const HOLD_SECONDS = 300;

/** Baidu's part in a coupon's life. */
export function baiduRedemption(api: BaiduApi): RedemptionRules {
  return {
    lastWord: 'ours',
    holdSeconds: HOLD_SECONDS,
    async identify(request, caller) {
      const { couponId, couponTakeId } = readFields(BaiduRedemptionRequest, request);
      const openId = callerId('baidu', caller.baidu?.openId);
      return { couponId: couponTakeId, openId, templateId: couponId };
    },
    async consume(coupon, openId): Promise<Verdict> {
      try {
        const { consumed } = await consumeCode(api, {
          couponId: coupon.templateId,
          couponTakeId: coupon.couponId,
          couponCode: coupon.code,
          openId,
        });
        return consumed ? { outcome: 'used' } : { outcome: 'unknown', reason: 'Baidu answered data: false.' };
      } catch (error) {
        if (!(error instanceof CouponError)) throw error;
        // Which codes Baidu gives for what is not documented: whatever it is, an operator must see it.
        return {
          outcome: 'unknown',
          reason: baiduWords(error),
          ...(error.platformCode === undefined ? {} : { platformCode: error.platformCode }),
        };
      }
    },
  };
}
