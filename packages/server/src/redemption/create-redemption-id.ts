// The id of a new redemption.
import { v7 } from 'uuid';

/**
 * A UUID that grows with time: what is used now stands together in the table's index, however many uses it has.
 *
 * @see https://www.rfc-editor.org/rfc/rfc9562#name-uuid-version-7
 * @example await reserveCoupon(db, { key, openId, redemptionId: createRedemptionId(), until, now });
 * @supported node
 */
export function createRedemptionId(): string {
  return v7();
}
