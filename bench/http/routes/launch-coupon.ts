// A new coupon is launched by its owner, each time another one.
import { sealLaunchCoupon } from '@kaquan/protocol/baidu/launch-coupon';
import type { Stage } from '../open-stage.ts';
import { headersOf } from '../processes/person.ts';
import type { Visit } from '../send-visits.ts';
import type { Workload } from '../workload.ts';

export const launchCoupon: Workload = {
  name: 'POST /baidu/launch-coupon',
  other: 'bare Hono: decipher, one insert',
  calls: 'Baidu is not called: what is printed on the coupon is known by then',
  hasGoal: true,
  async prepare(count, _side, stage) {
    return Array.from({ length: count }, () => {
      const number = stage.nextNumber();
      return launchVisit(stage, {
        openId: `bbench${number}`,
        couponTakeId: `81${number}`,
        couponCode: `C${number}`,
      });
    });
  },
};

/** The launch of one claimed coupon. */
export function launchVisit(
  { accounts, couponId }: Stage,
  claim: { openId: string; couponTakeId: string; couponCode: string },
): Visit {
  const { appKey, appSecret } = accounts.baidu[0];
  const random = crypto.getRandomValues(new Uint8Array(16));
  const coupon = sealLaunchCoupon({ ...claim, appKey, couponId }, { appSecret, random });
  return {
    first: {
      path: '/baidu/launch-coupon',
      headers: headersOf(claim.openId),
      body: JSON.stringify({ coupon }),
    },
  };
}
