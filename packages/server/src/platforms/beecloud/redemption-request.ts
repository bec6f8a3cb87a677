// What names a BeeCloud coupon in POST /redemptions, and an order in POST /beecloud/bills.
import * as v from 'valibot';
import { platformId } from '../platform-id.ts';

export const BeecloudRedemptionRequest = v.object({ platform: v.literal('beecloud'), couponId: platformId });

export const BillInput = v.object({
  orderId: platformId,
  couponId: v.optional(platformId),
  channel: v.pipe(v.string(), v.regex(/^[A-Z][A-Z_]{1,31}$/, 'A channel of BeeCloud')),
});
