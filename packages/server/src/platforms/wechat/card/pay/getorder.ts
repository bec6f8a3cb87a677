// POST /card/pay/getorder: how one order of the points account stands.
// @see 朋友的券 查询订单详情接口
import * as v from 'valibot';
import { objectField } from '../../../http/fields.ts';
import type { WechatApi } from '../../api.ts';
import { checkFields } from '../../check-fields.ts';
import { type Order, readOrder } from './order.ts';

/** 27 digits do not fit into a number: one that was a number has lost its end. */
const OrderRules = v.object({
  orderId: v.pipe(
    v.string('must be a text, its digits do not fit into a number'),
    v.nonEmpty('must not be empty'),
  ),
});

/**
 * Reads an order: a recharge, or stock.
 *
 * @throws {CouponError} PLATFORM_REFUSED when WeChat knows no such order
 * @example const { status } = await getOrder(server.wechat, { orderId: '100005790120151221401000171' });
 * @supported node
 */
export async function getOrder(api: WechatApi, request: { orderId: string }): Promise<Order> {
  const { orderId } = checkFields(OrderRules, request);
  const answer = await api.call({
    method: 'POST',
    path: '/card/pay/getorder',
    json: { order_id: orderId },
    repeatable: true,
  });
  return readOrder(objectField(answer, 'order_info'));
}
