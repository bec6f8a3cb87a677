// POST /card/code/get: how one claimed card stands.
// @see 朋友的券 查询Code接口
import * as v from 'valibot';
import { numberField, objectField, textField } from '../../../http/fields.ts';
import type { WechatApi } from '../../api.ts';
import { checkFields } from '../../check-fields.ts';
import { cardId, code } from '../../id-rules.ts';
import { requireAnswer } from '../../require-answer.ts';

/** WeChat's own words: NORMAL, CONSUMED, EXPIRE, GIFTING, GIFT_TIMEOUT, DELETE, UNAVAILABLE. */
export type UserCardStatus = string;

export interface CodeState {
  cardId: string;
  /** Who claimed it; for a friends' coupon others may use it too. */
  openid: string;
  userCardStatus: UserCardStatus;
  canConsume: boolean;
  /** Who marked it, if anybody has. */
  markOpenid?: string;
  /** Seconds. */
  beginTime?: number;
  /** Seconds. */
  endTime?: number;
  /** How many cards of this kind the one who marked it has used. */
  useCount?: number;
}

export interface GetCodeRequest {
  code: string;
  /** Cards with codes of the merchant's own are found by both together only. */
  cardId?: string;
  /** Have every state but a usable one refused instead of told; false unless given. */
  checkConsume?: boolean;
}

const CodeRules = v.object({
  code,
  cardId: v.optional(cardId),
  checkConsume: v.optional(v.boolean('must be true or false'), false),
});

/**
 * Asks how a code stands, whatever its state, unless `checkConsume` says otherwise.
 *
 * @throws {CouponError} FIELD_INVALID; PLATFORM_REFUSED with platformCode 40056 for a code nobody has claimed or that was given away;
 *   with `checkConsume` also 40127 for one that is used, expired, being given away, deleted or disabled (40099 was
 *   seen for a used one)
 * @example const { userCardStatus } = await getCode(server.wechat, { cardId, code });
 * @supported node
 */
export async function getCode(api: WechatApi, request: GetCodeRequest): Promise<CodeState> {
  const { code, cardId, checkConsume } = checkFields(CodeRules, request);
  const answer = await api.call({
    method: 'POST',
    path: '/card/code/get',
    json: { ...(cardId === undefined ? {} : { card_id: cardId }), code, check_consume: checkConsume },
    repeatable: true,
  });
  const card = objectField(answer, 'card');
  const userCardStatus = requireAnswer(textField(answer, 'user_card_status'), 'state of card/code/get');
  const markOpenid = textField(answer, 'mark_openid');
  const beginTime = numberField(card, 'begin_time');
  const endTime = numberField(card, 'end_time');
  const useCount = numberField(answer, 'use_count');
  return {
    cardId: requireAnswer(textField(card, 'card_id'), 'card of card/code/get'),
    openid: requireAnswer(textField(answer, 'openid'), 'openid of card/code/get'),
    userCardStatus: userCardStatus.toUpperCase(),
    canConsume: answer.can_consume === true,
    ...(markOpenid === undefined ? {} : { markOpenid }),
    ...(beginTime === undefined ? {} : { beginTime }),
    ...(endTime === undefined ? {} : { endTime }),
    ...(useCount === undefined ? {} : { useCount }),
  };
}
