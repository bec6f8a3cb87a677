// The shop's friends' coupon, which its landing page gives away.
import type { CouponFace } from '@kaquan/protocol/coupon';
import { requestJson } from '../sandbox/request.ts';

/**
 * Its card_id.
 *
 * @throws {RequestFailed} when the demo does not answer
 * @throws {Error} when the shop has none
 */
export async function findFriendsCard(): Promise<string> {
  const { cards } = await requestJson<{ cards: { cardId: string; face: CouponFace }[] }>(
    '/demo/wechat/cards',
  );
  const card = cards.find(({ face }) => face.sharedWithFriends);
  if (!card) throw new Error("The shop has no friends' coupon");
  return card.cardId;
}
