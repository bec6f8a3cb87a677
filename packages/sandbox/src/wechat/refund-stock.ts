// Points of stock that nobody took come back the day after the card expired, as they were paid.
// @see 朋友的券 常见问题 卡券过期了券点会退吗
import type { Core } from '../core/platform.ts';
import type { WechatAccount } from './accounts.ts';
import type { Card } from './card.ts';
import { validityOf } from './claim.ts';
import { addOrder, pushCardPayOrder } from './coin-orders.ts';
import type { Tenths } from './coins.ts';
import { type CoinAccount, newOrderId } from './points.ts';

/** T+1. */
const DAY = 24 * 3600;

/** Plans the refund of a card, once; a validity that has grown meanwhile puts it off. */
export function watchStock(core: Core, account: WechatAccount, coins: CoinAccount, card: Card): void {
  if (coins.watched.has(card.cardId)) return;
  coins.watched.add(card.cardId);
  const wait = () => {
    const { clock } = core;
    const left = validityOf(card.input, clock.now()).endTime + DAY - clock.now();
    if (left > 0) clock.after(left, wait);
    else refundStock(core, account, coins, card);
  };
  wait();
}

function refundStock(core: Core, account: WechatAccount, coins: CoinAccount, card: Card): void {
  coins.watched.delete(card.cardId);
  const { free, pay } = paidForLeftover(coins, card);
  coins.purchases = coins.purchases.filter((one) => one.cardId !== card.cardId);
  card.quantity = 0;
  if (free + pay === 0) return;
  coins.free += free;
  coins.pay += pay;
  const order = addOrder(coins, core.clock.now(), {
    orderId: newOrderId(),
    type: 'ORDER_TYPE_REFUND',
    status: 'ORDER_STATUS_HAS_REFUND',
    desc: '库存回退券点',
    refundFree: free,
    refundPay: pay,
  });
  pushCardPayOrder(core, account, coins, order);
}

/** What was bought first was taken first, and free points paid for the first units of each purchase. */
function paidForLeftover(coins: CoinAccount, card: Card): { free: Tenths; pay: Tenths } {
  let { quantity } = card;
  let free = 0;
  let pay = 0;
  for (const bought of coins.purchases.filter((one) => one.cardId === card.cardId).reverse()) {
    const units = Math.min(quantity, bought.quantity);
    const worth = ((bought.free + bought.pay) / bought.quantity) * units;
    const fromPay = Math.min(bought.pay, worth);
    pay += fromPay;
    free += worth - fromPay;
    quantity -= units;
  }
  return { free, pay };
}
