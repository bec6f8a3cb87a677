// An id of BeeCloud's as a part of a path.
import { CouponError } from '@kaquan/protocol/errors';

/**
 * The id with everything escaped that would end the part.
 *
 * @throws {CouponError} FIELD_INVALID for what cannot be an id: half a surrogate pair has no place in a URL
 * @example const path = `/2/rest/coupon/${idInPath(id)}`;
 * @supported node
 */
export function idInPath(id: string): string {
  try {
    return encodeURIComponent(id);
  } catch (cause) {
    throw new CouponError('FIELD_INVALID', 'id: must be an id of BeeCloud’s.', {
      platform: 'beecloud',
      cause,
    });
  }
}
