// POST /card/pay/getpayprice: what so much more stock costs, and the order id that buys it within a minute.
// @see 朋友的券 对优惠券批价
import * as v from 'valibot';
import type { Core } from '../../../../core/platform.ts';
import { ok } from '../../../answers.ts';
import { cardToStock, quoteStock } from '../../../buy-stock.ts';
import { coinText } from '../../../coins.ts';
import type { Guarded } from '../../../credentials.ts';
import { fromBody } from '../../../from-body.ts';
import { splitPrice } from '../../../points.ts';
import type { Store } from '../../../store.ts';
import { whole } from '../../../whole.ts';
import { withCoins } from '../../../with-coins.ts';

const Body = v.looseObject({ card_id: v.optional(v.string()), quantity: whole });

/** Prices what the account cannot pay too: `pay_coin` then says how many paid points it takes. */
export function getpayprice(core: Core, store: Store): Guarded {
  return withCoins(store, (coins) =>
    fromBody(Body, (body, account) => {
      const now = core.clock.now();
      const found = cardToStock(store, account, body.card_id, now);
      if ('refused' in found) return found.refused;
      const quote = quoteStock(coins, found.card, body.quantity, now);
      if ('errcode' in quote) return quote;
      const { free, pay } = splitPrice(coins, quote.price);
      return ok({
        order_id: quote.orderId,
        price: coinText(quote.price),
        free_coin: coinText(free),
        pay_coin: coinText(pay),
      });
    }),
  );
}
