// Quoted by the guide to Baidu's program: from the coupon on the screen to 已使用, without a component.
import type { CouponClient } from '@kaquan/client';
import type { Coupon } from '@kaquan/protocol/coupon';

export async function useCoupon(client: CouponClient, coupon: Coupon, pay: () => Promise<boolean>) {
  const { id } = await client.reserve({
    platform: 'baidu',
    couponId: coupon.templateId,
    couponTakeId: coupon.id,
  });
  return (await pay()) ? client.confirm(id) : client.cancel(id);
}
