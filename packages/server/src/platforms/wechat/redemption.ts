// How WeChat's cards are used: WeChat has the last word, because a friend may have used it.
// @see 朋友的券 Mark(占用)Code接口, 线上核销Code接口
import { CouponError } from '@kaquan/protocol/errors';
import type { CouponRow } from '../../storage/coupon-row.ts';
import { callerId } from '../caller-id.ts';
import type { RedemptionRules, Verdict } from '../platform.ts';
import { readFields } from '../read-fields.ts';
import type { WechatApi } from './api.ts';
import { consumeCode } from './card/code/consume.ts';
import { getCode } from './card/code/get.ts';
import { MARK_SECONDS, markCode } from './card/code/mark.ts';
import { readCardRules } from './card-rules.ts';
import {
  errorVerdict,
  isAmbiguous,
  refusal,
  refusedVerdict,
  stateRefusal,
  stateVerdict,
} from './code-verdict.ts';
import { ERRCODE } from './platform-error.ts';
import { WechatRedemptionRequest } from './redemption-request.ts';
import type { Seeing } from './see-code.ts';

/**
 * WeChat's part in a coupon's life. Only a friends' coupon can be marked; others have one user anyway.
 *
 * @param now seconds
 */
export function wechatRedemption(api: WechatApi, seeing: Seeing, now: () => number): RedemptionRules {
  const named = (coupon: CouponRow) => ({ cardId: coupon.templateId, code: coupon.couponId });
  const isMarkable = (coupon: CouponRow) => readCardRules(coupon.raw).sharedWithFriends;
  const mark = (coupon: CouponRow, openid: string, isMark: boolean) =>
    markCode(api, { ...named(coupon), openid, isMark });

  async function use(coupon: CouponRow, openid: string): Promise<Verdict> {
    const rules = readCardRules(coupon.raw);
    await consumeCode(api, {
      code: coupon.couponId,
      ...(rules.sharedWithFriends ? { openid } : {}),
      ...(rules.hasOwnCodes ? { cardId: coupon.templateId } : {}),
    });
    return { outcome: 'used' };
  }

  async function look(coupon: CouponRow, judge: typeof stateVerdict): Promise<Verdict> {
    try {
      return judge(await getCode(api, named(coupon)), now());
    } catch (error) {
      const verdict = errorVerdict(error);
      // That code/get failed never means that the code is still good; that it was consumed, it may say so.
      if (verdict.outcome === 'held')
        return { outcome: 'unknown', reason: verdict.reason, ...about(verdict) };
      return verdict.outcome === 'used-elsewhere' ? { outcome: 'used' } : verdict;
    }
  }

  /** Why it was refused, from code/get where the code of the refusal may mean several things. */
  async function verdictOf(coupon: CouponRow, error: unknown): Promise<Verdict> {
    const verdict = errorVerdict(error);
    if (!('platformCode' in verdict) || !isAmbiguous(verdict)) return verdict;
    const asked = await look(coupon, refusedVerdict);
    if (asked.outcome === 'unknown') return verdict;
    return { ...(asked.outcome === 'used' ? { outcome: 'used-elsewhere' } : asked), ...about(verdict) };
  }

  /** What a page is told when the card could not be marked. */
  async function refusalOf(coupon: CouponRow, error: unknown): Promise<unknown> {
    if (!(error instanceof CouponError) || !isAmbiguous(error)) return refusal(error);
    const state = await getCode(api, named(coupon)).catch(() => undefined);
    return state ? (stateRefusal(state, now()) ?? error) : refusal(error);
  }

  return {
    lastWord: 'platform',
    holdSeconds: MARK_SECONDS,
    async identify(request, caller) {
      const wanted = readFields(WechatRedemptionRequest, request);
      const openid = callerId('wechat', caller.wechat?.openid);
      const { row, state } =
        'code' in wanted ? await seeing.byCode(wanted, openid) : await seeing.byEncryptCode(wanted, openid);
      // A coupon that is used or gone says so itself, and one in `using` is spoken for by its own redemption.
      const refused = row.state === 'using' ? undefined : stateRefusal(state, now());
      if (refused && (row.state === 'held' || row.state === 'reserved')) throw refused;
      return { couponId: row.couponId, openId: openid };
    },
    async reserve(coupon, openid) {
      if (!isMarkable(coupon)) return;
      await mark(coupon, openid, true).catch(async (error: unknown) => {
        throw await refusalOf(coupon, error);
      });
    },
    async release(coupon, openid) {
      if (isMarkable(coupon)) await mark(coupon, openid, false);
    },
    async consume(coupon, openid) {
      try {
        return await use(coupon, openid);
      } catch (error) {
        const wasNotMarked = error instanceof CouponError && error.platformCode === ERRCODE.NOT_MARKED;
        if (!wasNotMarked || !isMarkable(coupon)) return verdictOf(coupon, error);
      }
      // The mark had run out, and nothing was done: marking once more is safe, and shows whether a friend was faster.
      try {
        await mark(coupon, openid, true);
        return await use(coupon, openid);
      } catch (error) {
        return verdictOf(coupon, error);
      }
    },
    inquire: (coupon) => look(coupon, stateVerdict),
  };
}

function about({ platformCode }: { platformCode?: string | undefined }): { platformCode?: string } {
  return platformCode === undefined ? {} : { platformCode };
}
