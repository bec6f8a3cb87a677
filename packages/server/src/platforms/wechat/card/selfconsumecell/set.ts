// POST /card/selfconsumecell/set: lets users use the card up by themselves (自助核销).
// @see 创建卡券 设置自助核销接口
import * as v from 'valibot';
import type { WechatApi } from '../../api.ts';
import { checkFields } from '../../check-fields.ts';
import { cardId } from '../../id-rules.ts';
import { flag } from '../../text-rules.ts';

export interface SetSelfConsumeCellRequest {
  cardId: string;
  isOpen: boolean;
  /** The user types a code that the shop shows. */
  needVerifyCode?: boolean;
  /** The user types the amount. */
  needRemarkAmount?: boolean;
}

const Rules = v.object({
  cardId,
  isOpen: flag,
  needVerifyCode: v.optional(flag),
  needRemarkAmount: v.optional(flag),
});

/**
 * Opens or closes 自助核销 of a card that has shops. Repeated when the answer is lost: it sets a state.
 *
 * @throws {CouponError} PLATFORM_REFUSED with platformCode 45046 when the card has 快速买单, which excludes it
 * @example await setSelfConsumeCell(server.wechat, { cardId, isOpen: true, needVerifyCode: true });
 * @supported node
 */
export async function setSelfConsumeCell(api: WechatApi, request: SetSelfConsumeCellRequest): Promise<void> {
  const { cardId, isOpen, needVerifyCode, needRemarkAmount } = checkFields(Rules, request);
  await api.call({
    method: 'POST',
    path: '/card/selfconsumecell/set',
    json: {
      card_id: cardId,
      is_open: isOpen,
      // WeChat's own spelling.
      ...(needVerifyCode === undefined ? {} : { need_verify_cod: needVerifyCode }),
      ...(needRemarkAmount === undefined ? {} : { need_remark_amount: needRemarkAmount }),
    },
    repeatable: true,
  });
}
