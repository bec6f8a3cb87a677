// POST /card/user/getcardlist: the merchant's cards that a user holds.
// @see 微信卡券 管理卡券 获取用户已领取卡券
import * as v from 'valibot';
import { objectsField, textField } from '../../../http/fields.ts';
import type { WechatApi } from '../../api.ts';
import { checkFields } from '../../check-fields.ts';
import { cardId, openid } from '../../id-rules.ts';

export interface UserCards {
  /** In WeChat's order. Friends' coupons are not among them. */
  cardList: { code: string; cardId: string }[];
  /** Whether there is a friends' coupon that the user may use. */
  hasShareCard: boolean;
}

const UserCardsRules = v.object({ openid, cardId: v.optional(cardId) });

/**
 * Lists what a user holds of the merchant's ordinary cards in the state NORMAL, as is reported; of friends' coupons
 * only that there are any.
 *
 * @param request `cardId`: of this kind only
 * @throws {CouponError} PLATFORM_REFUSED for an openid that is none
 * @example const { cardList } = await getCardList(server.wechat, { openid });
 * @supported node
 */
export async function getCardList(
  api: WechatApi,
  request: { openid: string; cardId?: string },
): Promise<UserCards> {
  const { openid, cardId } = checkFields(UserCardsRules, request);
  const answer = await api.call({
    method: 'POST',
    path: '/card/user/getcardlist',
    json: { openid, ...(cardId === undefined ? {} : { card_id: cardId }) },
    repeatable: true,
  });
  return {
    cardList: objectsField(answer, 'card_list').map((card) => ({
      code: textField(card, 'code') ?? '',
      cardId: textField(card, 'card_id') ?? '',
    })),
    hasShareCard: answer.has_share_card === true,
  };
}
