// Quoted by the guide to mini-programs: wx.addCard, and wx.openCard with the plain code.
import { addCard, type CouponClient, createWeapp, openCard, type WeappCards } from '@kaquan/client';

export async function claimAndShow(client: CouponClient, wx: WeappCards, cardId: string): Promise<string> {
  const wechat = createWeapp({ client, wx });
  if (!wechat.knows('addCard')) return 'too-old';
  const added = await addCard(wechat, [{ cardId, outerStr: 'weapp' }]);
  if (added.cancelled) return 'cancelled';
  const [card] = added.cards;
  if (!card?.isSuccess || card.encryptCode === undefined) return 'refused';
  const { coupon } = await client.code({ cardId, encryptCode: card.encryptCode });
  await openCard(wechat, [{ cardId, code: coupon.id }]);
  return coupon.status;
}
