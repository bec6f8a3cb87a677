// Tells the merchant that a card runs low, when someone wants one.
// @see 卡券事件推送 库存报警事件
import type { MiddlewareHandler } from 'hono';
import * as v from 'valibot';
import type { Core } from '../core/platform.ts';
import { readJson } from '../core/read-json.ts';
import type { Card } from './card.ts';
import { send } from './pushes.ts';
import type { Store } from './store.ts';

/** Only of cards that began with more than this. */
const MANY = 200;
const LOW = 100;
/** Seconds between two reminders of one card. */
const PAUSE = 12 * 3600;

const Claimant = v.object({ openid: v.string() });

const runsLow = (card: Card, now: number): boolean =>
  card.status !== 'CARD_STATUS_DELETE' &&
  card.initialQuantity > MANY &&
  card.quantity <= LOW &&
  now - (card.remindedAt ?? Number.NEGATIVE_INFINITY) >= PAUSE;

/** Around a route by which people take cards, whether they got one or not. */
export function remindOfStock(core: Core, store: Store): MiddlewareHandler {
  return async (c, next) => {
    await next();
    const { openid } = await readJson(c, Claimant);
    const now = core.clock.now();
    for (const card of store.cards.values()) {
      const account = core.seed.wechat.find((one) => one.appid === card.appid);
      if (!account || !runsLow(card, now)) continue;
      card.remindedAt = now;
      send(core, account, '库存报警推送', openid, 'card_sku_remind', {
        CardId: card.cardId,
        Detail: `the card's quantity is equal to ${card.quantity}`,
      });
    }
  };
}
