// A friend is using the same coupon at this moment: what that means, and 再试一次.
import { CouponError } from '@kaquan/protocol/errors';
import { SelfServiceUse } from '@kaquan/react/self-service-use';
import { FRIENDS, NOW } from '../../data/coupons.ts';
import { playServer } from '../../data/play-server.ts';

export const client = playServer({
  '/redemptions': new CouponError('COUPON_RESERVED', 'Played by the gallery'),
});

export default function Example() {
  return <SelfServiceUse coupon={FRIENDS} now={NOW} />;
}
