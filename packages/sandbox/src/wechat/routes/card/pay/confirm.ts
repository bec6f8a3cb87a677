// POST /card/pay/confirm: points become stock, for good.
// @see 朋友的券 确认兑换库存接口
import * as v from 'valibot';
import type { Core } from '../../../../core/platform.ts';
import { ok } from '../../../answers.ts';
import { cardToStock, confirmStock } from '../../../buy-stock.ts';
import { pushCardPayOrder } from '../../../coin-orders.ts';
import type { Guarded } from '../../../credentials.ts';
import { fromBody } from '../../../from-body.ts';
import { watchStock } from '../../../refund-stock.ts';
import type { Store } from '../../../store.ts';
import { whole } from '../../../whole.ts';
import { withCoins } from '../../../with-coins.ts';

const Body = v.looseObject({ card_id: v.optional(v.string()), order_id: v.string(), quantity: whole });

/** A card may be stocked before its review: testers of the whitelist take from that stock too. */
export function confirm(core: Core, store: Store): Guarded {
  return withCoins(store, (coins) =>
    fromBody(Body, ({ card_id, order_id, quantity }, account) => {
      const now = core.clock.now();
      const found = cardToStock(store, account, card_id, now);
      if ('refused' in found) return found.refused;
      const order = confirmStock(coins, found.card, { orderId: order_id, quantity }, now);
      if ('errcode' in order) return order;
      pushCardPayOrder(core, account, coins, order);
      watchStock(core, account, coins, found.card);
      return ok();
    }),
  );
}
