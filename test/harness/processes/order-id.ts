// Orders of the tests' servers: what one costs stands in its id, so that every process knows every order.
import { randomUUID } from 'node:crypto';

/** An order of this person's over so many fen. */
export function newOrderId(userId: string, totalFee: number): string {
  return `${totalFee}.${userId}.${randomUUID()}`;
}

/** What the merchant's own code says about it; null if it is not this person's. */
export function orderOf(orderId: string, userId: string | undefined) {
  const [totalFee, owner] = orderId.split('.');
  return owner === userId ? { totalFee: Number(totalFee), title: '图书三册' } : null;
}
