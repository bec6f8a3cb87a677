// Makes a card, for the API and for the console alike: it is checked, and waits for its review.
// @see 创建卡券 步骤四：创建卡券
import type { Core } from '../core/platform.ts';
import type { WechatAccount } from './accounts.ts';
import type { WechatAnswer } from './answers.ts';
import { type Card, newCardId } from './card.ts';
import { readCard } from './card-input.ts';
import { checkCard } from './check-card.ts';
import type { Store } from './store.ts';

/** The new card, or the refusal it earned. */
export function createCard(
  core: Core,
  store: Store,
  account: WechatAccount,
  body: unknown,
  source: Card['source'],
  cardId = newCardId(),
): { card: Card } | { refused: WechatAnswer } {
  const read = readCard(body);
  if ('refused' in read) return read;
  const { input } = read;
  const now = core.clock.now();
  const refused = checkCard(input, store, account, now, 'create');
  if (refused) return { refused };
  const quantity = input.base_info.sku?.quantity;
  const card: Card = {
    cardId,
    appid: account.appid,
    input,
    status: 'CARD_STATUS_NOT_VERIFY',
    quantity: quantity ?? 0,
    initialQuantity: quantity ?? 0,
    source,
    createdAt: now,
    updatedAt: now,
    payCell: false,
    deposited: new Set(),
  };
  store.cards.set(card.cardId, card);
  return { card };
}
