// Quoted by the guide to WeChat's coupons: what the claim button of a landing page does.
import { addCard, type CouponClient, type Wechat } from '@kaquan/client';

export async function claim(client: CouponClient, wechat: Wechat, cardId: string): Promise<string> {
  const result = await addCard(wechat, [{ cardId, outerStr: 'landing' }]);
  if (result.cancelled) return 'cancelled';
  const [card] = result.cards;
  if (!card?.isSuccess || card.encryptCode === undefined) return 'refused';
  const { coupon } = await client.code({ cardId, encryptCode: card.encryptCode });
  return coupon.status;
}
