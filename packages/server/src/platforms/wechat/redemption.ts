// How WeChat's cards are used: WeChat has the last word, because a friend may have used it.
// @see 朋友的券 Mark(占用)Code接口, 线上核销Code接口
import type { CouponRow } from '../../storage/coupon-row.ts';
import { callerId } from '../caller-id.ts';
import type { RedemptionRules, Verdict } from '../platform.ts';
import { readFields } from '../read-fields.ts';
import type { WechatApi } from './api.ts';
import { consumeCode } from './card/code/consume.ts';
import { getCode } from './card/code/get.ts';
import { MARK_SECONDS, markCode } from './card/code/mark.ts';
import { readCardRules } from './card-rules.ts';
import { errorVerdict, refusal, stateVerdict } from './code-verdict.ts';
import { ERRCODE } from './platform-error.ts';
import { WechatRedemptionRequest } from './redemption-request.ts';
import type { Seeing } from './see-code.ts';

/** Refusals after which only code/get knows how the card stands. */
const AMBIGUOUS: (string | undefined)[] = [ERRCODE.NOT_AT_HAND, ERRCODE.GONE, ERRCODE.OUT_OF_TIME];

/** WeChat's part in a coupon's life. Only a friends' coupon can be marked; others have one user anyway. */
export function wechatRedemption(api: WechatApi, seeing: Seeing): RedemptionRules {
  const named = (coupon: CouponRow) => ({ cardId: coupon.templateId, code: coupon.couponId });

  async function inquire(coupon: CouponRow): Promise<Verdict> {
    try {
      return stateVerdict(await getCode(api, named(coupon)));
    } catch (error) {
      const verdict = errorVerdict(error);
      // That code/get failed never means that the code is still good; that it was consumed, it may say so.
      if (verdict.outcome === 'held') return { ...verdict, outcome: 'unknown' };
      return verdict.outcome === 'used-elsewhere' ? { outcome: 'used' } : verdict;
    }
  }

  return {
    lastWord: 'platform',
    holdSeconds: MARK_SECONDS,
    async identify(request, caller) {
      const wanted = readFields(WechatRedemptionRequest, request);
      const openid = callerId('wechat', caller.wechat?.openid);
      const row =
        'code' in wanted ? await seeing.byCode(wanted, openid) : await seeing.byEncryptCode(wanted, openid);
      return { couponId: row.couponId, openId: openid };
    },
    async reserve(coupon, openid) {
      if (!readCardRules(coupon.raw).sharedWithFriends) return;
      await markCode(api, { ...named(coupon), openid, isMark: true }).catch((error: unknown) => {
        throw refusal(error);
      });
    },
    async release(coupon, openid) {
      if (!readCardRules(coupon.raw).sharedWithFriends) return;
      await markCode(api, { ...named(coupon), openid, isMark: false });
    },
    async consume(coupon, openid) {
      const rules = readCardRules(coupon.raw);
      try {
        await consumeCode(api, {
          code: coupon.couponId,
          ...(rules.sharedWithFriends ? { openid } : {}),
          ...(rules.hasOwnCodes ? { cardId: coupon.templateId } : {}),
        });
        return { outcome: 'used' };
      } catch (error) {
        const verdict = errorVerdict(error);
        if (!('platformCode' in verdict) || !AMBIGUOUS.includes(verdict.platformCode)) return verdict;
        const asked = await inquire(coupon);
        if (asked.outcome === 'used') return { outcome: 'used-elsewhere' };
        return asked.outcome === 'unknown' ? verdict : asked;
      }
    },
    inquire,
  };
}
