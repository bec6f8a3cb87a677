// The card that a merchant's request names, if it is the merchant's.
import type { WechatAccount } from './accounts.ts';
import { refusal, UNKNOWN_CARD, type WechatAnswer } from './answers.ts';
import type { Card } from './card.ts';
import type { Store } from './store.ts';

type Found = { card: Card } | { refused: WechatAnswer };

/** Also one that was deleted: it can still be looked at. */
export function findCard(store: Store, { appid }: WechatAccount, cardId: string | undefined): Found {
  if (!cardId) return { refused: refusal(41012, 'missing card_id') };
  const card = store.cards.get(cardId);
  if (!card) return { refused: UNKNOWN_CARD };
  if (card.appid !== appid) return { refused: refusal(45030, 'no permission for this card_id') };
  return { card };
}

/** One that can still be changed. */
export function findLiveCard(store: Store, account: WechatAccount, cardId: string | undefined): Found {
  const found = findCard(store, account, cardId);
  if ('card' in found && found.card.status === 'CARD_STATUS_DELETE')
    return { refused: refusal(40078, 'invalid card status: deleted') };
  return found;
}
