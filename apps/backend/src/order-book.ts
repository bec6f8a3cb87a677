// The shop's orders: what they cost, whose they are, and whether they are paid. In memory, as the whole demo may be.
import { randomUUID } from 'node:crypto';
import type { Caller, Order, PaidBill } from '@kaquan/server';
import { MENU } from './menu.ts';

interface PlacedOrder {
  id: string;
  title: string;
  /** Fen, undiscounted. */
  totalFee: number;
}

export interface OrderBook {
  /** Takes an order for a meal of the menu; undefined if there is no such meal. */
  place(mealId: string, userId: string): PlacedOrder | undefined;
  /** What the coupon server asks: an order of this caller's that may be paid. */
  toBePaid(orderId: string, caller: Caller): Order | null;
  /** What the coupon server tells; as often as it likes. */
  paid(bill: PaidBill): void;
  /** The bills that an order was paid with. */
  bills(orderId: string): PaidBill[];
  clear(): void;
}

interface Entry extends PlacedOrder {
  userId: string;
  bills: Map<string, PaidBill>;
}

/** @param returnUrl where the payment leads back to; BeeCloud takes neither `?` nor `#` in it */
export function createOrderBook(returnUrl: (orderId: string) => string): OrderBook {
  const entries = new Map<string, Entry>();
  return {
    place(mealId, userId) {
      const meal = MENU.find(({ id }) => id === mealId);
      if (!meal) return undefined;
      const order = { id: randomUUID(), title: meal.name, totalFee: meal.price };
      entries.set(order.id, { ...order, userId, bills: new Map() });
      return order;
    },
    toBePaid(orderId, caller) {
      const entry = entries.get(orderId);
      if (!entry || entry.userId !== caller.beecloud?.userId) return null;
      return { totalFee: entry.totalFee, title: entry.title, more: { return_url: returnUrl(orderId) } };
    },
    paid(bill) {
      entries.get(bill.orderId)?.bills.set(bill.billNo, bill);
    },
    bills: (orderId) => [...(entries.get(orderId)?.bills.values() ?? [])],
    clear: () => entries.clear(),
  };
}
