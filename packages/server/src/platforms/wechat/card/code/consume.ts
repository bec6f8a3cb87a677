// POST /card/code/consume: uses a card, once and for good.
// @see 朋友的券 线上核销Code接口, 线下核销Code接口
import * as v from 'valibot';
import { objectField, textField } from '../../../http/fields.ts';
import type { WechatApi } from '../../api.ts';
import { checkFields } from '../../check-fields.ts';
import { cardId, code, openid } from '../../id-rules.ts';

/** What was used: its kind, and who used it, as far as WeChat tells. */
export interface ConsumedCode {
  cardId?: string;
  openid?: string;
}

const ConsumeRules = v.object({ code, openid: v.optional(openid), cardId: v.optional(cardId) });

/**
 * Uses a code. A friends' coupon used on a page needs the `openid` that marked it. Not repeated when the answer is
 * lost: ask code/get first.
 *
 * @param request `cardId` only for cards with codes of the merchant's own (use_custom_code)
 * @throws {CouponError} FIELD_INVALID; PLATFORM_REFUSED with platformCode 40003, 40056, 40078, 40079, 40099 or 40127
 * @example await consumeCode(server.wechat, { code, openid });
 * @supported node
 */
export async function consumeCode(
  api: WechatApi,
  request: { code: string; openid?: string; cardId?: string },
): Promise<ConsumedCode> {
  const { code, openid, cardId } = checkFields(ConsumeRules, request);
  const answer = await api.call({
    method: 'POST',
    path: '/card/code/consume',
    json: {
      code,
      ...(openid === undefined ? {} : { openid }),
      ...(cardId === undefined ? {} : { card_id: cardId }),
    },
    repeatable: false,
  });
  const usedCard = textField(objectField(answer, 'card'), 'card_id');
  const usedBy = textField(answer, 'openid');
  return {
    ...(usedCard === undefined ? {} : { cardId: usedCard }),
    ...(usedBy === undefined ? {} : { openid: usedBy }),
  };
}
