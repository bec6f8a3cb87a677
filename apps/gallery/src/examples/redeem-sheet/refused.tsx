// Somebody was faster: what that means, and no button that could not work.
import { CouponError } from '@kaquan/protocol/errors';
import { RedeemSheet } from '@kaquan/react/redeem-sheet';
import { CASH, NOW } from '../../data/coupons.ts';
import { playServer } from '../../data/play-server.ts';

export const client = playServer({ '/redemptions': new CouponError('COUPON_USED', 'Played by the gallery') });

export default function Example() {
  return <RedeemSheet open onClose={() => {}} coupon={CASH} now={NOW} />;
}
