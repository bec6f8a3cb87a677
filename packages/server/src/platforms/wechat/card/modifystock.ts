// POST /card/modifystock: more or less stock of an ordinary card.
// @see 微信卡券 修改库存接口
import * as v from 'valibot';
import { whole } from '../../field-rules.ts';
import type { WechatApi } from '../api.ts';
import { checkFields } from '../check-fields.ts';
import { cardId } from '../id-rules.ts';

export interface ModifyStockRequest {
  cardId: string;
  /** How many more. */
  increaseStockValue?: number;
  /** How many less. */
  reduceStockValue?: number;
}

const Rules = v.pipe(
  v.object({
    cardId,
    increaseStockValue: v.optional(whole(0), 0),
    reduceStockValue: v.optional(whole(0), 0),
  }),
  v.check(
    ({ increaseStockValue, reduceStockValue }) => increaseStockValue + reduceStockValue > 0,
    'increaseStockValue or reduceStockValue must be more than 0',
  ),
);

/**
 * Changes the stock of an ordinary card. A friends' coupon's is bought with points: purchaseStock. Not repeated when
 * the answer is lost: the second call would change it again; getCard tells the stock.
 *
 * @throws {CouponError} FIELD_INVALID when nothing would change; PLATFORM_REFUSED when WeChat finds less than is taken
 * @example await modifyStock(server.wechat, { cardId, increaseStockValue: 100 });
 * @supported node
 */
export async function modifyStock(api: WechatApi, request: ModifyStockRequest): Promise<void> {
  const { cardId, increaseStockValue, reduceStockValue } = checkFields(Rules, request);
  await api.call({
    method: 'POST',
    path: '/card/modifystock',
    json: {
      card_id: cardId,
      increase_stock_value: increaseStockValue,
      reduce_stock_value: reduceStockValue,
    },
    repeatable: false,
  });
}
