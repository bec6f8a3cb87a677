// Quoted by the guide to WeChat's coupons: what the use page does with the parameters of the card's link.
import type { CouponClient } from '@kaquan/client';

export async function spendOnline(
  client: CouponClient,
  { cardId, encryptCode }: { cardId: string; encryptCode: string },
  pay: () => Promise<boolean>,
): Promise<string> {
  const { coupon } = await client.code({ cardId, encryptCode });
  if (coupon.status !== 'available') return coupon.status;
  const { id } = await client.reserve({ platform: 'wechat', cardId, encryptCode });
  const settled = (await pay()) ? await client.confirm(id) : await client.cancel(id);
  return settled.state;
}
