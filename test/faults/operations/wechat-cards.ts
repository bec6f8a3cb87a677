// What the WeChat operations begin with: cards that are open to claims, and somebody who has claimed one.
import { createCard } from '@kaquan/server/wechat/card/create';
import { activateCoins } from '@kaquan/server/wechat/card/pay/activate';
import { rechargeCoins } from '@kaquan/server/wechat/card/pay/recharge';
import { purchaseStock } from '@kaquan/server/wechat/purchase-stock';
import { wechatOrdinary, wechatShared } from '../../contracts/walks/coupon-kinds.ts';
import type { User } from '../../harness/people.ts';
import { type Lane, once } from '../lane.ts';

/** An ordinary card that nobody has asked about yet. */
export async function newCard(lane: Lane): Promise<string> {
  const { cardId } = await createCard(lane.wechat, wechatOrdinary(lane.sandbox.clock.now()));
  await lane.control.wechat.approve(cardId);
  return cardId;
}

/** A friends' coupon without stock; the account has points for thousands of pieces. */
export async function newSharedCard(lane: Lane): Promise<string> {
  await once(lane, 'points', async () => {
    await activateCoins(lane.wechat);
    const { orderId } = await rechargeCoins(lane.wechat, { points: 2_000 });
    await lane.control.wechat.payForPoints(lane.person().wechat, orderId);
  });
  const { cardId } = await createCard(lane.wechat, wechatShared(lane.sandbox.clock.now()));
  await lane.control.wechat.approve(cardId);
  return cardId;
}

/** The lane's friends' coupon, with stock for all its cells. */
const sharedCard = (lane: Lane) =>
  once(lane, 'friends’ coupon', async () => {
    const cardId = await newSharedCard(lane);
    await purchaseStock(lane.wechat, { cardId, quantity: 600 });
    return cardId;
  });

/** Claims without the push, so that only what follows makes it known. */
async function claimSilently(lane: Lane, user: User, cardId: string) {
  await lane.control.fault({ platform: 'wechat', route: 'push:user_get_card', kind: 'lost', count: 4 });
  return { cardId, ...(await lane.control.wechat.claim(user.wechat, cardId)) };
}

/** A friends' coupon in somebody's hands, who has not come to the page yet. */
export async function claimedShared(lane: Lane) {
  const user = lane.person();
  return { user, ...(await claimSilently(lane, user, await sharedCard(lane))) };
}

/** The same, after its holder has opened it from the wallet. */
export async function openedShared(lane: Lane) {
  const claimed = await claimedShared(lane);
  const { user, cardId, encryptCode } = claimed;
  await lane.ask(user, 'POST', '/wechat/code', { cardId, encryptCode });
  return claimed;
}
