// user_consume_card and user_pay_from_pay_cell: a card was used, here or elsewhere.
// @see 微信卡券 卡券事件推送 核销事件; 创建卡券 微信买单事件推送
import { markUsed } from '../../storage/mark-used.ts';
import { type Claimed, type EventTools, grant, keyOf } from './card-rows.ts';

/** The use may be pushed before the claim; granting first keeps it from being lost. */
export async function workUse(event: Claimed, tools: EventTools): Promise<string> {
  await grant(event, tools);
  const { db } = await tools.context.database();
  const row = await markUsed(db, { key: keyOf(event.code, tools), now: tools.context.now() });
  return row ? 'used' : 'known';
}
