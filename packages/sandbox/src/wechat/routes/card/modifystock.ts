// POST /card/modifystock: more or less of an ordinary card. A friends' card's stock is bought with points.
// @see 管理卡券 修改库存接口
import * as v from 'valibot';
import type { Core } from '../../../core/platform.ts';
import { ok, refusal } from '../../answers.ts';
import { isShared } from '../../card.ts';
import { MOST_STOCK } from '../../check-card.ts';
import type { Guarded } from '../../credentials.ts';
import { isDeposit } from '../../custom-codes.ts';
import { findLiveCard } from '../../find-card.ts';
import { fromBody } from '../../from-body.ts';
import type { Store } from '../../store.ts';
import { whole } from '../../whole.ts';

const Body = v.looseObject({
  card_id: v.optional(v.string()),
  increase_stock_value: v.optional(whole, 0),
  reduce_stock_value: v.optional(whole, 0),
});

/** Where codes are imported, there is no more stock than codes. */
export function modifystock(core: Core, store: Store): Guarded {
  return fromBody(Body, ({ card_id, increase_stock_value: more, reduce_stock_value: less }, account) => {
    const found = findLiveCard(store, account, card_id);
    if ('refused' in found) return found.refused;
    const { card } = found;
    if (isShared(card)) return refusal(40071, 'invalid card type: stock of a shared card is bought');
    const quantity = card.quantity + more - less;
    const most = isDeposit(card) ? card.deposited.size : MOST_STOCK;
    if (more < 0 || less < 0 || quantity < 0 || quantity > most)
      return refusal(40122, 'invalid stock quantity');
    if (quantity > card.quantity) card.initialQuantity = quantity;
    card.quantity = quantity;
    card.updatedAt = core.clock.now();
    return ok();
  });
}
