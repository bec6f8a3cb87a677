// user_get_card: a card is claimed, or comes to somebody as a friend's gift.
// @see 微信卡券 卡券事件推送 领取事件; 更改Code接口
import type { UserGetCard } from '@kaquan/protocol/wechat/push';
import { getCode } from '../../platforms/wechat/card/code/get.ts';
import { readCardRules } from '../../platforms/wechat/card-rules.ts';
import { findCoupon } from '../../storage/find-coupon.ts';
import { isHolder } from '../../storage/is-holder.ts';
import { transferCoupon } from '../../storage/transfer-coupon.ts';
import { type EventTools, end, grant, keyOf } from './card-rows.ts';

export async function workClaim(event: UserGetCard, tools: EventTools): Promise<string> {
  if (event.oldUserCardCode !== '' && event.oldUserCardCode !== event.code) await endGiven(event, tools);
  const { db } = await tools.context.database();
  const key = keyOf(event.code, tools);
  const known = await findCoupon(db, key);
  const isAnothers = known !== undefined && !(await isHolder(db, key, event.openid));
  if (isAnothers && !readCardRules(known.raw).sharedWithFriends) return changeHands(event, tools);
  return (await grant(event, tools)) ? 'granted' : 'known';
}

/** The giver's code ended with the gift, also when the push of its own claim is still to come. */
async function endGiven(event: UserGetCard, tools: EventTools): Promise<void> {
  const { cardId, oldUserCardCode: code, friendUserName: openid, createTime } = event;
  if (openid !== '') await grant({ cardId, code, openid, createTime }, tools);
  await end(code, '已转赠给朋友', tools);
}

/**
 * Codes of the merchant's own stay the same when a card is given. Pushes may come in any order, so WeChat says whose it
 * is now.
 */
async function changeHands({ cardId, code, openid }: UserGetCard, tools: EventTools): Promise<string> {
  const { openid: owner } = await getCode(tools.api, { cardId, code });
  if (owner !== openid) return 'given on';
  const { db } = await tools.context.database();
  await transferCoupon(db, { key: keyOf(code, tools), openId: openid, now: tools.context.now() });
  return 'changed hands';
}
