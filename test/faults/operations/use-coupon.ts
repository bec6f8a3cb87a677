// What a person's page does with a coupon: reserve, confirm, and go on as the answers say.
import type { RedemptionAnswer } from '@kaquan/protocol/api';
import { CouponError } from '@kaquan/protocol/errors';
import type { User } from '../../harness/people.ts';
import type { Lane } from '../lane.ts';

/** Answers after which the same redemption is confirmed again; after any other one the page begins anew. */
const CONFIRM_AGAIN = new Set(['REDEMPTION_PENDING', 'UNAVAILABLE', 'INTERNAL']);

/** Uses a coupon in steps that can be taken again: each call goes on where the last one broke off. */
export function useCoupon(lane: Lane, user: User, request: object): () => Promise<RedemptionAnswer> {
  let id: string | undefined;
  return async () => {
    if (id === undefined) ({ id } = await lane.ask<RedemptionAnswer>(user, 'POST', '/redemptions', request));
    try {
      return await lane.ask<RedemptionAnswer>(user, 'POST', `/redemptions/${id}/confirm`);
    } catch (error) {
      if (!(error instanceof CouponError)) throw error;
      if (!CONFIRM_AGAIN.has(error.code)) id = undefined;
      throw error;
    }
  };
}
