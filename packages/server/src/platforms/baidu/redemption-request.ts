// What names a Baidu coupon in POST /redemptions.
import * as v from 'valibot';
import { platformId } from '../platform-id.ts';

export const BaiduRedemptionRequest = v.object({
  platform: v.literal('baidu'),
  couponId: platformId,
  couponTakeId: platformId,
});
