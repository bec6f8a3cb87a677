// POST /card/code/get: how one claimed card stands.
// @see 朋友的券 查询Code接口
import { CouponError } from '@kaquan/protocol/errors';
import { numberField, objectField, textField } from '../../../http/fields.ts';
import type { WechatApi } from '../../api.ts';

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
}

/**
 * Asks how a code stands, whatever its state (`check_consume: false`).
 *
 * @throws {CouponError} PLATFORM_REFUSED with platformCode 40056 for a code nobody has claimed or that was given away
 * @example const { userCardStatus } = await getCode(server.wechat, { cardId, code });
 * @supported node
 */
export async function getCode(api: WechatApi, request: { cardId: string; code: string }): Promise<CodeState> {
  const answer = await api.call({
    method: 'POST',
    path: '/card/code/get',
    json: { card_id: request.cardId, code: request.code, check_consume: false },
    repeatable: true,
  });
  const card = objectField(answer, 'card');
  const cardId = textField(card, 'card_id');
  const openid = textField(answer, 'openid');
  const userCardStatus = textField(answer, 'user_card_status');
  if (cardId === undefined || openid === undefined || userCardStatus === undefined)
    throw new CouponError('PLATFORM_REFUSED', 'WeChat answered code/get without card, user or state.', {
      platform: 'wechat',
    });
  const markOpenid = textField(answer, 'mark_openid');
  const beginTime = numberField(card, 'begin_time');
  const endTime = numberField(card, 'end_time');
  return {
    cardId,
    openid,
    userCardStatus: userCardStatus.toUpperCase(),
    canConsume: answer.can_consume === true,
    ...(markOpenid === undefined ? {} : { markOpenid }),
    ...(beginTime === undefined ? {} : { beginTime }),
    ...(endTime === undefined ? {} : { endTime }),
  };
}
