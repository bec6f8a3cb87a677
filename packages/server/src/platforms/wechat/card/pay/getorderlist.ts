// POST /card/pay/getorderlist: what happened on the points account.
// @see 朋友的券 查询券点流水详情接口
import * as v from 'valibot';
import { seconds, text, whole } from '../../../field-rules.ts';
import { numberField, objectsField } from '../../../http/fields.ts';
import type { WechatApi } from '../../api.ts';
import { checkFields } from '../../check-fields.ts';
import { type Order, type OrderStatus, type OrderType, readOrder } from './order.ts';

/** All may be left out: then the first fifty orders of the last week. */
export interface GetOrderListRequest {
  /** From which order on; 0 unless given. */
  offset?: number;
  /** How many at most; 50 unless given, which is the document's example. It names no limit. */
  count?: number;
  /** Seconds; a week ago unless given. */
  beginTime?: number;
  /** Seconds; now unless given. */
  endTime?: number;
  orderType?: OrderType;
  /** Leaves out the orders of this status. */
  norFilter?: { status: OrderStatus };
  /** By time is the only way. */
  sortInfo?: { sortKey?: 'SORT_BY_TIME'; sortType: 'SORT_ASC' | 'SORT_DESC' };
}

const ListRules = v.pipe(
  v.object({
    offset: v.optional(whole(0), 0),
    count: v.optional(whole(1), 50),
    beginTime: v.optional(seconds),
    endTime: v.optional(seconds),
    orderType: v.optional(text),
    norFilter: v.optional(v.object({ status: text }, 'must be an object')),
    sortInfo: v.optional(
      v.object(
        {
          sortKey: v.optional(v.literal('SORT_BY_TIME', 'must be SORT_BY_TIME'), 'SORT_BY_TIME'),
          sortType: v.picklist(['SORT_ASC', 'SORT_DESC'], 'must be SORT_ASC or SORT_DESC'),
        },
        'must be an object',
      ),
    ),
  }),
  v.forward(
    v.check(
      ({ beginTime, endTime }) => beginTime === undefined || endTime === undefined || beginTime <= endTime,
      'must not be before beginTime',
    ),
    ['endTime'],
  ),
);

/**
 * Lists orders of the points account.
 *
 * @returns `totalNum` counts all that fit, not only those of this page
 * @throws {CouponError} FIELD_INVALID with the field and its rule; PLATFORM_REFUSED with WeChat's own code
 * @example
 * const { orderList } = await getOrderList(server.wechat, {
 *   orderType: 'ORDER_TYPE_REDUCE', sortInfo: { sortType: 'SORT_DESC' }, count: 20,
 * });
 * @supported node
 */
export async function getOrderList(
  api: WechatApi,
  request: GetOrderListRequest = {},
): Promise<{ totalNum: number; orderList: Order[] }> {
  const { offset, count, beginTime, endTime, orderType, norFilter, sortInfo } = checkFields(
    ListRules,
    request,
  );
  const answer = await api.call({
    method: 'POST',
    path: '/card/pay/getorderlist',
    json: {
      offset,
      count,
      ...(orderType === undefined ? {} : { order_type: orderType }),
      ...(norFilter === undefined ? {} : { nor_filter: norFilter }),
      ...(sortInfo === undefined
        ? {}
        : { sort_info: { sort_key: sortInfo.sortKey, sort_type: sortInfo.sortType } }),
      ...(beginTime === undefined ? {} : { begin_time: beginTime }),
      ...(endTime === undefined ? {} : { end_time: endTime }),
    },
    repeatable: true,
  });
  const orderList = objectsField(answer, 'order_list').map(readOrder);
  return { totalNum: numberField(answer, 'total_num') ?? orderList.length, orderList };
}
