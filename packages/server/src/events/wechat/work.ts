// Works on a stored push of WeChat: what it does to our rows. Pushes may come late, twice and out of order.
// @see 微信卡券 卡券事件推送
import { readEvent, readPush } from '@kaquan/protocol/wechat/push';
import type { PlatformEvent } from '../../platforms/platform.ts';
import type { EventTools } from './card-rows.ts';
import { workClaim } from './work-claim.ts';
import { workDeletion } from './work-deletion.ts';
import { workUse } from './work-use.ts';

/**
 * May run again after a crash: every step changes nothing the second time. What changes no row of ours is noted, and
 * told to the host app like the rest. A gift that is under way changes none either: it may come back, so whoever wants
 * to use the card asks WeChat then.
 */
export async function workWechatPush(event: PlatformEvent, tools: EventTools): Promise<{ outcome: string }> {
  const push = readPush(event.raw);
  const typed = push && readEvent(push);
  if (!typed || ('code' in typed && (typed.cardId === '' || typed.code === '' || typed.openid === '')))
    return { outcome: 'noted' };
  switch (typed.event) {
    case 'user_get_card':
      return { outcome: await workClaim(typed, tools) };
    case 'user_consume_card':
    case 'user_pay_from_pay_cell':
      return { outcome: await workUse(typed, tools) };
    case 'user_del_card':
      return { outcome: await workDeletion(typed, tools) };
    case 'card_pass_check':
    case 'card_not_pass_check':
      return { outcome: await reviewed(typed.cardId, tools) };
    default:
      return { outcome: 'noted' };
  }
}

/** What card/update changed shows from now on, or not at all: what we know of the card is read anew. */
async function reviewed(cardId: string, { api }: EventTools): Promise<string> {
  await api.forgetCard(cardId);
  return 'reviewed';
}
