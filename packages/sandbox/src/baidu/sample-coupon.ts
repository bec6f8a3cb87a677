// A coupon to begin with: claimable, with codes of Baidu's own, under the same id in every sandbox that is asked for it.
import * as v from 'valibot';
import type { Core } from '../core/platform.ts';
import { Coupon } from './coupon-input.ts';
import { newTemplate, type Store } from './store.ts';

/** Ten digits, and no chance of being one of `newCouponId`. */
export const SAMPLE_COUPON = '8000000001';
const DAY = 24 * 3600;
/** Where the first steps of the guides run their backend; a tester who set another address is told there. */
const CALLBACK_URL = 'http://127.0.0.1:3000/api/callbacks/baidu/kaquan-sandbox-sample';

/** Puts it up for the first app of the seed. */
export function putUpSampleCoupon(core: Core, store: Store): void {
  const [account] = core.seed.baidu;
  if (!account) return;
  const now = core.clock.now();
  const input = v.parse(Coupon, {
    couponType: 'CASH',
    leastCost: 3_000,
    reduceCost: 500,
    description: '下单时选择这张券。',
    callbackUrl: CALLBACK_URL,
    baseInfo: {
      title: '咖啡满三十减五元',
      color: 'B030',
      getLimit: 50,
      codeType: 2,
      quantity: 1_000,
      appRedirectPath: 'pages/index/index',
      dateInfo: {
        type: 1,
        getStartTimestamp: now - DAY,
        getEndTimestamp: now + 30 * DAY,
        beginTimestamp: now - DAY,
        endTimestamp: now + 30 * DAY,
      },
    },
  });
  store.templates.set(SAMPLE_COUPON, newTemplate(SAMPLE_COUPON, account.appKey, input));
}
