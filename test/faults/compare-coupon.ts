// Whether our database and the platform's book say the same of one coupon.
import { findCoupon } from '@kaquan/server/storage';
import type { Lane } from './lane.ts';
import type { PlatformName } from './operation.ts';

export interface Expected {
  state: 'held' | 'used' | 'void';
  uses: number;
}

/** What differs, in words; empty when both say what is expected. */
export async function compareCoupon(
  lane: Lane,
  platform: PlatformName,
  couponId: string,
  { state, uses }: Expected,
): Promise<string[]> {
  const ours = await findCoupon(lane.database.db, { platform, appId: lane.appIds[platform], couponId });
  const { coupons } = await lane.control.book();
  const theirs = coupons.find((one) => one.platform === platform && one.couponId === couponId);
  const wrong: string[] = [];
  if (ours === undefined) wrong.push('we do not know the coupon');
  else if (ours.state !== state) wrong.push(`we say ${ours.state}, not ${state}`);
  if (theirs === undefined) wrong.push('the platform does not know the coupon');
  else {
    if (theirs.state !== state) wrong.push(`the platform says ${theirs.state}, not ${state}`);
    if (theirs.uses !== uses) wrong.push(`the platform has ${theirs.uses} uses, not ${uses}`);
    if (theirs.grants !== 1) wrong.push(`it was granted ${theirs.grants} times`);
  }
  return wrong;
}
