// Uses a card at the counter: its code was scanned or typed, the person stands there.
// @see 朋友的券 线下核销, 查询Code接口, 线下核销Code接口
import { CouponError, type CouponErrorOptions, type ErrorCode } from '@kaquan/protocol/errors';
import { isAnswerLost } from '../http/is-answer-lost.ts';
import type { WechatApi } from './api.ts';
import { askWhileBusy } from './ask-while-busy.ts';
import { type ConsumedCode, consumeCode } from './card/code/consume.ts';
import { type CodeState, getCode } from './card/code/get.ts';
import { MARK_SECONDS } from './card/code/mark.ts';
import { refusal, stateRefusal } from './code-verdict.ts';
import { ERRCODE } from './platform-error.ts';

export interface RedeemCodeRequest {
  code: string;
  /** For cards with codes of the merchant's own only: they are found by both together. */
  cardId?: string;
}

export interface RedeemedCode {
  cardId: string;
  /** Whose card it was, or which friend used it, as far as WeChat tells. */
  openid: string;
}

/** Consumptions without an answer before it is given up. */
const TRIES = 2;

/**
 * Asks how the card stands and uses it, once and for good. No openid goes with it: at the counter the person's WeChat
 * has marked the card by showing it. After a lost answer code/get decides whether it is asked for again.
 *
 * @throws {CouponError} why not: COUPON_UNKNOWN (nobody holds it, or it was given away), COUPON_USED, COUPON_EXPIRED,
 *   COUPON_NOT_YET_VALID, COUPON_GIFTING, COUPON_RESERVED (a friend is about to use it elsewhere), COUPON_VOID
 *   (deleted or disabled), COUPON_NOT_YOURS (not shown), PLATFORM_*; REDEMPTION_PENDING when nobody knows: ask again
 * @example const { cardId } = await redeemCode(server.wechat, { code: scanned });
 * @supported node
 */
export async function redeemCode(api: WechatApi, request: RedeemCodeRequest): Promise<RedeemedCode> {
  const state = await askWhileBusy(() => getCode(api, request)).catch((error: unknown) => {
    throw refusal(error);
  });
  // Whether it is valid yet is left to WeChat's clock: consume says so.
  const unusable = stateRefusal(state, Number.POSITIVE_INFINITY);
  if (unusable) throw unusable;
  for (let tries = 1; ; tries += 1) {
    let lost: unknown;
    try {
      return used(state, await consumeCode(api, request));
    } catch (error) {
      // The lost consumption before this one did arrive.
      if (tries > 1 && platformCodeOf(error) === ERRCODE.CONSUMED) return used(state);
      if (!isAnswerLost(error)) throw refusalAtCounter(error, state);
      lost = error;
    }
    const { userCardStatus } = await askWhileBusy(() => getCode(api, request)).catch((error: unknown) => {
      throw pending(error);
    });
    if (userCardStatus === 'CONSUMED') return used(state);
    if (tries === TRIES) throw pending(lost);
  }
}

/** Code/get said a moment ago whose it is; consume says it again, of a friend too. */
function used({ cardId, openid }: CodeState, consumed: ConsumedCode = {}): RedeemedCode {
  return { cardId, openid, ...consumed };
}

/** Why WeChat said no, as the counter should hear it. */
function refusalAtCounter(error: unknown, state: CodeState): unknown {
  const platformCode = platformCodeOf(error);
  // An expired card was told apart before.
  if (platformCode === ERRCODE.OUT_OF_TIME)
    return refused('COUPON_NOT_YET_VALID', 'This card is not valid yet.', { platformCode });
  if (platformCode === ERRCODE.NOT_MARKED)
    return state.markOpenid === undefined
      ? refused('COUPON_NOT_YOURS', 'Ask the person to show the card in WeChat (出示使用).', { platformCode })
      : refused('COUPON_RESERVED', 'Somebody is about to use this card elsewhere.', {
          platformCode,
          retryAfter: MARK_SECONDS,
        });
  return refusal(error);
}

function refused(code: ErrorCode, message: string, options: CouponErrorOptions = {}): CouponError {
  return new CouponError(code, message, { platform: 'wechat', ...options });
}

function pending(cause: unknown): CouponError {
  const message = 'Nobody knows yet whether the card was used. Ask getCode.';
  return refused('REDEMPTION_PENDING', message, { cause, retryAfter: 5 });
}

const platformCodeOf = (error: unknown) => (error instanceof CouponError ? error.platformCode : undefined);
