// Launch coupons as a shop gets them in an hour: of one app, each of another person, with fields as long as Baidu's.
import { randomBytes } from 'node:crypto';
import { type LaunchCoupon, sealLaunchCoupon } from '@kaquan/protocol/baidu/launch-coupon';

export const APP_KEY = drawText(32);
export const APP_SECRET = drawText(32);

/** A coupon as it comes, the same as bytes, and what is in it. */
export interface Drawn {
  coupon: string;
  sealed: Uint8Array;
  launch: LaunchCoupon;
}

/**
 * So many coupons.
 *
 * @example drawCoupons(1000)[0].coupon // base64
 */
export function drawCoupons(count: number): Drawn[] {
  return Array.from({ length: count }, (_, at) => {
    const launch = {
      openId: drawText(38),
      couponId: String(8_087_690_000 + (at % 20)),
      couponCode: drawText(12),
      appKey: APP_KEY,
      couponTakeId: String(8_102_216_835 + at),
    };
    const coupon = sealLaunchCoupon(launch, { appSecret: APP_SECRET, random: randomBytes(16) });
    return { coupon, sealed: new Uint8Array(Buffer.from(coupon, 'base64')), launch };
  });
}

/** Letters and digits, in one piece, as what is read from a request. */
function drawText(length: number): string {
  const letters = randomBytes(length * 2)
    .toString('base64')
    .replace(/[^A-Za-z0-9]/g, '');
  return Buffer.from(letters.slice(0, length)).toString();
}
