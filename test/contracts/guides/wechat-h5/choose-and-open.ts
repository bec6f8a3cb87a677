// Quoted by the guide to pages in WeChat: the person picks a card in WeChat's own list, and the page opens it.
import { type CouponClient, chooseCard, type Wechat } from '@kaquan/client';

export async function chooseAndOpen(client: CouponClient, wechat: Wechat) {
  const chosen = await chooseCard(wechat, { cardType: 'GIFT' });
  if (chosen.cancelled) return undefined;
  const [card] = chosen.cards;
  if (!card) return undefined; // none that fits; or wrongly signed, which looks the same
  const { coupon } = await client.code(card);
  return coupon;
}
