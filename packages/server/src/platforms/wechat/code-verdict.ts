// What WeChat's words about a code mean for the coupon's life.
// @see 朋友的券 查询Code接口 user_card_status, 线上核销Code接口
import { CouponError } from '@kaquan/protocol/errors';
import type { Verdict } from '../platform.ts';
import type { CodeState } from './card/code/get.ts';
import { ERRCODE } from './platform-error.ts';

/** From code/get. States that are not documented decide nothing. */
export function stateVerdict({ userCardStatus }: CodeState): Verdict {
  switch (userCardStatus) {
    case 'CONSUMED':
      return { outcome: 'used' };
    case 'NORMAL':
    case 'GIFT_TIMEOUT':
    case 'GIFTING':
      return { outcome: 'held', reason: userCardStatus };
    case 'EXPIRE':
      return { outcome: 'void', reason: '已过期' };
    case 'DELETE':
      return { outcome: 'void', reason: '用户已删除' };
    case 'UNAVAILABLE':
      return { outcome: 'void', reason: '已失效' };
    default:
      return { outcome: 'unknown', reason: userCardStatus };
  }
}

/** From the error that code/get or consume failed with. Without an answer, nothing is decided. */
export function errorVerdict(error: unknown): Verdict {
  if (!(error instanceof CouponError)) throw error;
  const { platformCode } = error;
  const why = { reason: error.message, ...(platformCode === undefined ? {} : { platformCode }) };
  if (error.code === 'PLATFORM_UNREACHABLE' || error.code === 'PLATFORM_BUSY' || error.code === 'UNAVAILABLE')
    return { outcome: 'unknown', ...why };
  switch (platformCode) {
    case ERRCODE.CONSUMED:
      return { outcome: 'used-elsewhere', platformCode };
    case ERRCODE.UNKNOWN_CODE:
      return { outcome: 'void', ...why, reason: '未领取或已转赠' };
    case ERRCODE.OUT_OF_TIME:
      return { outcome: 'void', ...why, reason: '不在有效期内' };
    case ERRCODE.GONE:
      return { outcome: 'void', ...why, reason: '已删除、失效或转赠' };
    default:
      // Refused before anything was done: no mark, marked by another, being given away, quota, credentials.
      return { outcome: 'held', ...why };
  }
}

/** The error to answer a page with when WeChat refuses to mark a code or to tell about it. */
export function refusal(error: unknown): unknown {
  if (!(error instanceof CouponError) || error.platformCode === undefined) return error;
  const { platformCode } = error;
  const as = (code: CouponError['code'], message: string, retryAfter?: number) =>
    new CouponError(code, message, {
      platform: 'wechat',
      platformCode,
      ...(retryAfter === undefined ? {} : { retryAfter }),
    });
  switch (platformCode) {
    case ERRCODE.MARKED_BY_ANOTHER:
      return as('COUPON_RESERVED', 'Another user is about to use this card. Try again in five minutes.', 300);
    case ERRCODE.CONSUMED:
      return as('COUPON_USED', 'This card has been used.');
    case ERRCODE.OUT_OF_TIME:
      return as('COUPON_EXPIRED', 'This card is out of its time.');
    case ERRCODE.NOT_AT_HAND:
    case ERRCODE.GONE:
      return as('COUPON_VOID', 'This card was deleted, disabled or given away.');
    case ERRCODE.NOT_MARKED:
      return as('COUPON_NOT_YOURS', 'WeChat does not let this user use the card.');
    case ERRCODE.UNKNOWN_CODE:
      return as('COUPON_UNKNOWN', 'Nobody holds a card with this code.');
    default:
      return error;
  }
}
