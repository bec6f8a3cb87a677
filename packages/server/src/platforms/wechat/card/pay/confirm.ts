// POST /card/pay/confirm: points become stock, for good.
// @see 朋友的券 确认兑换库存接口
import * as v from 'valibot';
import { text, whole } from '../../../field-rules.ts';
import type { WechatApi } from '../../api.ts';
import { checkFields } from '../../check-fields.ts';
import { cardId } from '../../id-rules.ts';

const ConfirmRules = v.object({ cardId, orderId: text, quantity: whole(1) });

/**
 * Confirms a priced order. It cannot be taken back, and is not repeated when its answer is lost: whether it took
 * effect is then a question for `resolvePurchase`. Prefer `purchaseStock`, which asks it.
 *
 * @param request `orderId` of a getPayPrice for the same card and quantity, not older than 60 seconds
 * @throws {CouponError} PLATFORM_REFUSED for an order that is used, too old or of another card
 * @example await confirmStock(server.wechat, { cardId, orderId, quantity: 100 });
 * @supported node
 */
export async function confirmStock(
  api: WechatApi,
  request: { cardId: string; orderId: string; quantity: number },
): Promise<void> {
  const { cardId, orderId, quantity } = checkFields(ConfirmRules, request);
  await api.call({
    method: 'POST',
    path: '/card/pay/confirm',
    json: { card_id: cardId, order_id: orderId, quantity },
    repeatable: false,
  });
}
