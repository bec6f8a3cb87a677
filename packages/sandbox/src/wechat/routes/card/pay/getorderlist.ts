// POST /card/pay/getorderlist: the orders of points, filtered and in order.
// @see 朋友的券 查询券点流水详情接口
import * as v from 'valibot';
import type { Core } from '../../../../core/platform.ts';
import { ok, refusal } from '../../../answers.ts';
import { orderInfo } from '../../../coin-orders.ts';
import type { Guarded } from '../../../credentials.ts';
import { fromBody } from '../../../from-body.ts';
import { ORDER_STATUSES, ORDER_TYPES } from '../../../points.ts';
import type { Store } from '../../../store.ts';
import { whole } from '../../../whole.ts';
import { withCoins } from '../../../with-coins.ts';

const WEEK = 7 * 24 * 3600;
const Body = v.looseObject({
  offset: v.optional(v.pipe(whole, v.minValue(0)), 0),
  count: v.optional(v.pipe(whole, v.minValue(1)), 50),
  begin_time: v.optional(whole),
  end_time: v.optional(whole),
  order_type: v.optional(v.picklist(ORDER_TYPES)),
  nor_filter: v.optional(v.looseObject({ status: v.optional(v.picklist(ORDER_STATUSES)) })),
  sort_info: v.optional(
    v.looseObject({
      sort_key: v.optional(v.picklist(['SORT_BY_TIME'])),
      sort_type: v.optional(v.picklist(['SORT_ASC', 'SORT_DESC'])),
    }),
  ),
});

/** Of the last week, newest first, unless asked otherwise. */
export function getorderlist(core: Core, store: Store): Guarded {
  return withCoins(store, (coins) =>
    fromBody(Body, (body) => {
      const { offset, count, order_type, nor_filter, sort_info } = body;
      const end = body.end_time ?? core.clock.now();
      const begin = body.begin_time ?? core.clock.now() - WEEK;
      if (begin > end) return refusal(40097, 'invalid args: begin_time is after end_time');
      const orders = coins.orders.filter(
        (one) =>
          one.createdAt >= begin &&
          one.createdAt <= end &&
          (order_type === undefined || one.type === order_type) &&
          one.status !== nor_filter?.status,
      );
      if (sort_info?.sort_type !== 'SORT_ASC') orders.reverse();
      const page = orders.slice(offset, offset + count);
      return ok({ total_num: orders.length, order_list: page.map(orderInfo) });
    }),
  );
}
