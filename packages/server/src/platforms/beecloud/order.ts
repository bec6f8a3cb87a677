// What the merchant's own order logic says about an order; the page is not asked for amounts.
import { CouponError } from '@kaquan/protocol/errors';
import type { Caller } from '../platform.ts';

export interface Order {
  /** Fen, undiscounted. */
  totalFee: number;
  /** At most 32 bytes of UTF-8, which is BeeCloud's limit. */
  title: string;
  /** Further fields of BeeCloud's bill call, in its words: openid, return_url, optional… */
  more?: Record<string, unknown>;
}

/** Finds an order that this caller may pay; null if there is none. */
export type FindOrder = (orderId: string, caller: Caller) => Promise<Order | null> | Order | null;

const TITLE_BYTES = 32;

/**
 * Asks for an order and checks the answer.
 *
 * @throws {CouponError} NOT_FOUND; CONFIG_INVALID for an order that BeeCloud could not take
 */
export async function readOrder(find: FindOrder, orderId: string, caller: Caller): Promise<Order> {
  const order = await find(orderId, caller);
  if (order === null)
    throw new CouponError('NOT_FOUND', 'There is no such order to be paid.', { platform: 'beecloud' });
  const bytes = new TextEncoder().encode(order.title).length;
  if (!Number.isSafeInteger(order.totalFee) || order.totalFee < 1 || bytes < 1 || bytes > TITLE_BYTES)
    throw new CouponError(
      'CONFIG_INVALID',
      'order() must answer a totalFee of whole fen from 1, and a title of 1 to 32 bytes.',
      { platform: 'beecloud' },
    );
  return order;
}
