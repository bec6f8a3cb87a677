// Stock of friends' cards for points: a price that holds for a minute, and the confirm that uses it once.
// @see 朋友的券 对优惠券批价, 确认兑换库存接口
import type { WechatAccount } from './accounts.ts';
import { refusal, type WechatAnswer } from './answers.ts';
import { type Card, isShared } from './card.ts';
import { validityOf } from './claim.ts';
import { addOrder } from './coin-orders.ts';
import { unitPrice } from './coins.ts';
import { findLiveCard } from './find-card.ts';
import { type CoinAccount, type CoinOrder, newQuoteId, type Quote, splitPrice } from './points.ts';
import type { Store } from './store.ts';

/** Seconds that a price holds. */
const QUOTE_SECONDS = 60;
const MOST = 100_000_000;

/** The friends' card of this account that stock can be bought for, or why not. */
export function cardToStock(
  store: Store,
  account: WechatAccount,
  cardId: string | undefined,
  now: number,
): { card: Card } | { refused: WechatAnswer } {
  const found = findLiveCard(store, account, cardId);
  if ('refused' in found) return found;
  const { card } = found;
  if (!isShared(card)) return { refused: refusal(40071, 'invalid card type: stock of it is not bought') };
  if (now > validityOf(card.input, now).endTime) return { refused: refusal(40079, 'invalid time: expired') };
  return found;
}

/** A price for `quantity` more, or a refusal. */
export function quoteStock(
  coins: CoinAccount,
  card: Card,
  quantity: number,
  now: number,
): Quote | WechatAnswer {
  if (quantity < 1 || card.quantity + quantity > MOST) return refusal(40122, 'invalid stock quantity');
  const quote = {
    orderId: newQuoteId(),
    cardId: card.cardId,
    quantity,
    price: unitPrice(card) * quantity,
    askedAt: now,
    until: now + QUOTE_SECONDS,
  };
  coins.quotes.set(quote.orderId, quote);
  return quote;
}

/** Takes the points, adds the stock; a refusal changes nothing. */
export function confirmStock(
  coins: CoinAccount,
  card: Card,
  asked: { orderId: string; quantity: number },
  now: number,
): CoinOrder | WechatAnswer {
  const quote = coins.quotes.get(asked.orderId);
  if (!quote) return refusal(40097, 'invalid args: order_id is unknown or used');
  if (quote.cardId !== card.cardId || quote.quantity !== asked.quantity)
    return refusal(40097, 'invalid args: order_id is of another card_id or quantity');
  if (now > quote.until) return refusal(40097, 'invalid args: order_id has expired');
  if (coins.free + coins.pay < quote.price) return refusal(40122, 'invalid stock quantity: not enough coins');
  const split = splitPrice(coins, quote.price);
  coins.free -= split.free;
  coins.pay -= split.pay;
  coins.quotes.delete(quote.orderId);
  coins.purchases.push({ cardId: card.cardId, quantity: quote.quantity, ...split });
  card.quantity += quote.quantity;
  card.initialQuantity = card.quantity;
  return addOrder(coins, now, {
    orderId: quote.orderId,
    type: 'ORDER_TYPE_REDUCE',
    status: 'ORDER_STATUS_QUANTITY_SUCC',
    paidAt: now,
    desc: '券点兑换库存',
    ...split,
  });
}
