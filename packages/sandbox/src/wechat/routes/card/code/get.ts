// POST /card/code/get: the state of one code.
// @see 朋友的券 查询Code接口
import * as v from 'valibot';
import type { Core } from '../../../../core/platform.ts';
import { ok, refusal, UNKNOWN_CODE } from '../../../answers.ts';
import type { Guarded } from '../../../credentials.ts';
import { findCode } from '../../../find-code.ts';
import { fromBody } from '../../../from-body.ts';
import type { Store } from '../../../store.ts';
import { markOf, statusOf, type UserCard } from '../../../user-card.ts';

const Body = v.looseObject({
  code: v.string(),
  card_id: v.optional(v.string()),
  check_consume: v.optional(v.boolean(), true),
});

/**
 * With check_consume, a used code answers 40099, as developers report, where the document says 40127 of every state
 * but NORMAL. One that a friend has taken is unknown either way.
 */
export function get(core: Core, store: Store): Guarded {
  return fromBody(Body, (body, account) => {
    const { check_consume } = body;
    const found = findCode(store, account.appid, body);
    if ('refused' in found) return found.refused;
    const { userCard } = found;
    if (userCard.givenTo) return UNKNOWN_CODE;
    const now = core.clock.now();
    const status = statusOf(userCard, now);
    if (check_consume && status === 'CONSUMED') return refusal(40099, 'code has been consumed');
    if (check_consume && status !== 'NORMAL') return refusal(40127, 'invalid user-card status');
    const marker = markOf(userCard, now);
    return ok({
      card: { card_id: userCard.cardId, begin_time: userCard.beginTime, end_time: userCard.endTime },
      openid: userCard.openid,
      can_consume: status === 'NORMAL' && now >= userCard.beginTime,
      user_card_status: status,
      ...(marker ? { mark_openid: marker } : {}),
      use_count: marker ? usesOf(store, userCard, marker) : 0,
    });
  });
}

/** How often this person has used the card before. */
function usesOf(store: Store, { cardId }: UserCard, openid: string): number {
  const cards = [...store.userCards.values()];
  return cards.filter((one) => one.cardId === cardId && one.consumed?.openid === openid).length;
}
