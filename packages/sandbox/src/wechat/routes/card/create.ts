// POST /card/create: a new card, which waits for its review.
// @see 创建卡券 步骤四：创建卡券; 朋友的券 创建朋友的券接口
import type { Core } from '../../../core/platform.ts';
import { BAD_JSON, ok, refusal } from '../../answers.ts';
import { newCardId } from '../../card.ts';
import { readCard } from '../../card-input.ts';
import { checkCard } from '../../check-card.ts';
import type { Guarded } from '../../credentials.ts';
import type { Store } from '../../store.ts';

export function create(core: Core, store: Store): Guarded {
  return async (c, account) => {
    let body: unknown;
    try {
      body = JSON.parse(await c.req.text());
    } catch {
      return c.json(BAD_JSON);
    }
    const input = readCard(body);
    if ('wrong' in input) {
      return c.json(
        input.wrong === 'json'
          ? refusal(47001, `data format error: ${input.detail}`)
          : refusal(40071, `invalid card type: ${input.detail}`),
      );
    }
    const refused = checkCard(input, core.clock.now());
    if (refused) return c.json(refused);
    const cardId = newCardId();
    const now = core.clock.now();
    const quantity = input.base_info.sku?.quantity;
    store.cards.set(cardId, {
      cardId,
      appid: account.appid,
      input,
      status: 'CARD_STATUS_NOT_VERIFY',
      quantity: quantity ?? 0,
      initialQuantity: quantity ?? 0,
      source: 1,
      createdAt: now,
      updatedAt: now,
      payCell: false,
      deposited: new Set(),
    });
    return c.json(ok({ card_id: cardId }));
  };
}
