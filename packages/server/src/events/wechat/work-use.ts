// user_consume_card and user_pay_from_pay_cell: a card was used, here or elsewhere.
// @see 微信卡券 卡券事件推送 核销事件; 朋友的券 核销事件推送 (当前卡券的使用人); 创建卡券 微信买单事件推送
import { findCoupon } from '../../storage/find-coupon.ts';
import { markUsed } from '../../storage/mark-used.ts';
import { settleUse } from '../../storage/settle-use.ts';
import { type Claimed, type EventTools, grant, keyOf } from './card-rows.ts';

export async function workUse(event: Claimed, tools: EventTools): Promise<string> {
  const isNews = (await enterUse(event, tools)) || (await endAnothersUse(event, tools));
  return isNews ? 'used' : 'known';
}

/**
 * Ends the card as used, by nobody in particular; answers whether it was good. The use may be pushed before the claim;
 * granting first keeps it from being lost.
 */
export async function enterUse(event: Claimed, tools: EventTools): Promise<boolean> {
  await grant(event, tools);
  const { db } = await tools.context.database();
  const row = await markUsed(db, { key: keyOf(event.code, tools), now: tools.context.now() });
  return row !== undefined;
}

/**
 * A card that one friend is using was used by another: only the push says by whom. Left to its settling, code/get would
 * say that it is used, and both would be told that it was theirs.
 */
async function endAnothersUse({ code, openid }: Claimed, tools: EventTools): Promise<boolean> {
  const { db } = await tools.context.database();
  const key = keyOf(code, tools);
  const row = await findCoupon(db, key);
  if (row?.state !== 'using' || row.redemptionId === null || row.reservedBy === openid) return false;
  const ended = await settleUse(db, {
    key,
    redemptionId: row.redemptionId,
    state: 'used-elsewhere',
    reason: 'The coupon was used elsewhere.',
    now: tools.context.now(),
  });
  return ended !== undefined;
}
