// What WeChat's words about a code mean for the coupon's life, and what a page is told of it.
// @see 朋友的券 查询Code接口 user_card_status, 线上核销Code接口, 错误码
import { CouponError, type ErrorCode } from '@kaquan/protocol/errors';
import type { Verdict } from '../platform.ts';
import type { CodeState } from './card/code/get.ts';
import { MARK_SECONDS } from './card/code/mark.ts';
import { ERRCODE } from './platform-error.ts';

/** A refusal that is about the code and not about the call. */
interface CodeRefusal {
  outcome: 'held' | 'void' | 'used-elsewhere';
  /** What a page is told. */
  code: ErrorCode;
  message: string;
  /** Of `void`: why, as its holder reads it. */
  voidReason?: string;
  /** Seconds. */
  retryAfter?: number;
}

const REFUSALS: Record<string, CodeRefusal> = {
  [ERRCODE.NOT_MARKED]: {
    outcome: 'held',
    code: 'COUPON_NOT_YOURS',
    message: 'WeChat does not let this user use the card.',
  },
  [ERRCODE.UNKNOWN_CODE]: {
    outcome: 'void',
    code: 'COUPON_UNKNOWN',
    message: 'Nobody holds a card with this code.',
    voidReason: '未领取或已转赠',
  },
  [ERRCODE.NOT_AT_HAND]: {
    outcome: 'held',
    code: 'COUPON_GIFTING',
    message: 'This card was deleted or is being given to a friend.',
  },
  // WeChat's one code for a card that has expired and for one that is not valid yet: code/get tells which.
  [ERRCODE.OUT_OF_TIME]: {
    outcome: 'held',
    code: 'COUPON_EXPIRED',
    message: 'This card is out of its time.',
  },
  [ERRCODE.CONSUMED]: {
    outcome: 'used-elsewhere',
    code: 'COUPON_USED',
    message: 'This card has been used.',
  },
  [ERRCODE.GONE]: {
    outcome: 'void',
    code: 'COUPON_VOID',
    message: 'This card was deleted, disabled or given away.',
    voidReason: '已删除、失效或转赠',
  },
  [ERRCODE.MARKED_BY_ANOTHER]: {
    outcome: 'held',
    code: 'COUPON_RESERVED',
    message: 'Another user is about to use this card. Try again in five minutes.',
    retryAfter: MARK_SECONDS,
  },
  [ERRCODE.NOT_MARKED_BY_THEM]: {
    outcome: 'held',
    code: 'COUPON_RESERVED',
    message: 'Another user has marked this card.',
    retryAfter: MARK_SECONDS,
  },
};

/** Refusals after which only code/get knows how the card stands. */
const AMBIGUOUS = new Set<string | undefined>([ERRCODE.NOT_AT_HAND, ERRCODE.GONE, ERRCODE.OUT_OF_TIME]);

/** Whether a refusal may mean several things. */
export function isAmbiguous({ platformCode }: { platformCode?: string | undefined }): boolean {
  return AMBIGUOUS.has(platformCode);
}

/**
 * From code/get. A card that has expired is not gone: card/update may give it more time. States that are not
 * documented decide nothing.
 *
 * @param now seconds
 */
export function stateVerdict({ userCardStatus, beginTime }: CodeState, now: number): Verdict {
  switch (userCardStatus) {
    case 'CONSUMED':
      return { outcome: 'used' };
    case 'NORMAL':
    // A gift that nobody took in time. Whether its owner may use it at once is not documented: WeChat decides.
    case 'GIFT_TIMEOUT':
      if (beginTime === undefined || beginTime <= now)
        return { outcome: 'held', reason: 'WeChat says that the card can be used.' };
      return {
        outcome: 'held',
        code: 'COUPON_NOT_YET_VALID',
        reason: 'Wait until the card becomes valid.',
        retryAfter: beginTime - now,
      };
    case 'GIFTING':
      return {
        outcome: 'held',
        code: 'COUPON_GIFTING',
        reason: 'This card is being given to a friend. It comes back if the friend does not take it.',
      };
    case 'EXPIRE':
      return { outcome: 'held', code: 'COUPON_EXPIRED', reason: 'This card has expired.' };
    case 'DELETE':
      return { outcome: 'void', reason: '用户已删除' };
    case 'UNAVAILABLE':
      return { outcome: 'void', reason: '已失效' };
    default:
      return { outcome: 'unknown', reason: userCardStatus };
  }
}

/**
 * From code/get after WeChat has refused to use the card: the state as it explains the refusal.
 *
 * @param now seconds
 */
export function refusedVerdict(state: CodeState, now: number): Verdict {
  const verdict = stateVerdict(state, now);
  if (verdict.outcome !== 'held' || verdict.code) return verdict;
  if (state.userCardStatus === 'GIFT_TIMEOUT')
    return {
      outcome: 'held',
      code: 'COUPON_GIFTING',
      reason: 'Nobody took the gift in time: its owner takes it back in WeChat first.',
    };
  return { outcome: 'held', reason: 'WeChat refused the card this time.' };
}

/** From the error that a call about a code failed with. Without an answer, nothing is decided. */
export function errorVerdict(error: unknown): Verdict {
  if (!(error instanceof CouponError)) throw error;
  const { platformCode } = error;
  const about = platformCode === undefined ? {} : { platformCode };
  if (error.code === 'PLATFORM_UNREACHABLE' || error.code === 'PLATFORM_BUSY' || error.code === 'UNAVAILABLE')
    return { outcome: 'unknown', reason: error.message, ...about };
  const refusal = REFUSALS[platformCode ?? ''];
  // Refused before anything was done: quota, credentials, a malformed call.
  if (!refusal) {
    const { retryAfter } = error;
    const later = retryAfter === undefined ? {} : { retryAfter };
    return { outcome: 'held', code: error.code, reason: error.message, ...later, ...about };
  }
  const { outcome, code, message, voidReason, retryAfter } = refusal;
  if (outcome === 'used-elsewhere') return { outcome, ...about };
  if (outcome === 'void') return { outcome, reason: voidReason ?? message, ...about };
  return { outcome, code, reason: message, ...(retryAfter === undefined ? {} : { retryAfter }), ...about };
}

/** The error to answer a page with when WeChat refuses to mark a code or to tell about it. */
export function refusal(error: unknown): unknown {
  if (!(error instanceof CouponError)) return error;
  const { platformCode } = error;
  const known = REFUSALS[platformCode ?? ''];
  if (platformCode === undefined || !known) return error;
  const { code, message, retryAfter } = known;
  return new CouponError(code, message, {
    platform: 'wechat',
    platformCode,
    ...(retryAfter === undefined ? {} : { retryAfter }),
  });
}

/**
 * The error to answer a page with whose card cannot be used as it stands; undefined for one that can.
 *
 * @param now seconds
 */
export function stateRefusal(state: CodeState, now: number): CouponError | undefined {
  const verdict = stateVerdict(state, now);
  const as = (code: ErrorCode, message: string, retryAfter?: number) =>
    new CouponError(code, message, {
      platform: 'wechat',
      ...(retryAfter === undefined ? {} : { retryAfter }),
    });
  if (verdict.outcome === 'used') return as('COUPON_USED', 'This card has been used.');
  if (verdict.outcome === 'void') return as('COUPON_VOID', 'This card was deleted or disabled.');
  if (verdict.outcome === 'held' && verdict.code) return as(verdict.code, verdict.reason, verdict.retryAfter);
  return undefined;
}
