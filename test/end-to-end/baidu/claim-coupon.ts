// A person claims a coupon in 卡券包, one that can be used at once.
import type { User } from '../../harness/people.ts';
import type { Stack } from '../../harness/stack.ts';

export interface Claimed {
  couponId: string;
  couponTakeId: string;
  couponCode: string;
}

/**
 * Claims the demo shop's 满百立减 coupon.
 *
 * @throws Error when the campaign is not there or its limit is reached
 */
export async function claimCoupon(stack: Stack, user: User): Promise<Claimed> {
  const campaigns = await stack.control.baidu.campaigns();
  const campaign = campaigns.find((one) => one.title === '图书满百立减金');
  if (!campaign) throw new Error('The demo shop has no such campaign');
  const claimed = await stack.control.baidu.claim(user.baidu, campaign.couponId);
  return { couponId: campaign.couponId, ...claimed };
}
