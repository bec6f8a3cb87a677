// POST /card/paycell/set: lets users pay with the card (快速买单).
// @see 创建卡券 设置买单接口
import * as v from 'valibot';
import type { WechatApi } from '../../api.ts';
import { checkFields } from '../../check-fields.ts';
import { cardId } from '../../id-rules.ts';
import { flag } from '../../text-rules.ts';

const Rules = v.object({ cardId, isOpen: flag });

/**
 * Opens or closes 快速买单 of a card that has shops. It excludes 自助核销. Repeated when the answer is lost: it sets a state.
 *
 * @throws {CouponError} PLATFORM_REFUSED with platformCode 43008 when the account has no right to WeChat Pay
 * @example await setPayCell(server.wechat, { cardId, isOpen: true });
 * @supported node
 */
export async function setPayCell(
  api: WechatApi,
  request: { cardId: string; isOpen: boolean },
): Promise<void> {
  const { cardId, isOpen } = checkFields(Rules, request);
  await api.call({
    method: 'POST',
    path: '/card/paycell/set',
    json: { card_id: cardId, is_open: isOpen },
    repeatable: true,
  });
}
