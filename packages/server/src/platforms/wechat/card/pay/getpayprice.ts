// POST /card/pay/getpayprice: what stock would cost, as an order that may be confirmed.
// @see 朋友的券 对优惠券批价
import { type Coins, coinsOf } from '@kaquan/protocol/wechat/coins';
import * as v from 'valibot';
import { whole } from '../../../field-rules.ts';
import { textField } from '../../../http/fields.ts';
import type { WechatApi } from '../../api.ts';
import { checkFields } from '../../check-fields.ts';
import { cardId } from '../../id-rules.ts';
import { requireAnswer } from '../../require-answer.ts';

/** How long a priced order may be confirmed, seconds. */
export const ORDER_SECONDS = 60;

/** A price, in tenths of a point. Free points are spent first. */
export interface PayPrice {
  /** For one confirmation of this card and quantity, within 60 seconds. A long text. */
  orderId: string;
  price: Coins;
  freeCoin: Coins;
  payCoin: Coins;
}

const PriceRules = v.object({ cardId, quantity: whole(1) });

/**
 * Asks what `quantity` pieces of a friends' coupon cost. Nothing is spent, so the call is repeated when its answer is
 * lost. `purchaseStock` does all that comes after it.
 *
 * @throws {CouponError} FIELD_INVALID for a quantity that is none; PLATFORM_REFUSED when WeChat sells none
 * @example const { price } = await getPayPrice(server.wechat, { cardId, quantity: 100 });
 * @supported node
 */
export async function getPayPrice(
  api: WechatApi,
  request: { cardId: string; quantity: number },
): Promise<PayPrice> {
  const { cardId, quantity } = checkFields(PriceRules, request);
  const answer = await api.call({
    method: 'POST',
    path: '/card/pay/getpayprice',
    json: { card_id: cardId, quantity },
    repeatable: true,
  });
  return {
    orderId: requireAnswer(textField(answer, 'order_id'), 'order_id of card/pay/getpayprice'),
    price: requireAnswer(coinsOf(answer.price), 'price of card/pay/getpayprice'),
    freeCoin: coinsOf(answer.free_coin) ?? 0,
    payCoin: coinsOf(answer.pay_coin) ?? 0,
  };
}
