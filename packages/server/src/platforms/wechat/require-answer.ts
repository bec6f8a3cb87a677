// What a successful answer of WeChat must hold.
import { CouponError } from '@kaquan/protocol/errors';

/**
 * @param what for the message: `order_id of card/pay/getpayprice`
 * @throws {CouponError} PLATFORM_REFUSED when it is missing
 */
export function requireAnswer<T>(value: T | undefined, what: string): T {
  if (value === undefined)
    throw new CouponError('PLATFORM_REFUSED', `WeChat answered without ${what}, or with one that is none.`, {
      platform: 'wechat',
    });
  return value;
}
