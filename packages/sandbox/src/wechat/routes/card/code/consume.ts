// POST /card/code/consume: uses a code up; the only way to do so.
// @see 朋友的券 线下核销Code接口, 线上核销Code接口
import * as v from 'valibot';
import type { Core } from '../../../../core/platform.ts';
import { ok, refusal, UNKNOWN_CODE, type WechatAnswer } from '../../../answers.ts';
import { type Card, isShared } from '../../../card.ts';
import type { Guarded } from '../../../credentials.ts';
import { happen } from '../../../happenings.ts';
import { pushUserConsumeCard } from '../../../pushes.ts';
import { readBody } from '../../../read-body.ts';
import type { Store } from '../../../store.ts';
import { markOf, statusOf, type UserCard } from '../../../user-card.ts';

const Body = v.looseObject({
  code: v.string(),
  card_id: v.optional(v.string()),
  openid: v.optional(v.string()),
});

/** With an openid (online), a friends' card must be marked by that person; without (offline), by nobody. */
export function consume(core: Core, store: Store): Guarded {
  return async (c, account) => {
    const read = await readBody(c, Body);
    if ('refused' in read) return c.json(read.refused);
    const { code, card_id, openid } = read.body;
    const userCard = store.userCards.get(code);
    const card = userCard && store.cards.get(userCard.cardId);
    if (!userCard || !card || card.appid !== account.appid) return c.json(UNKNOWN_CODE);
    if (card_id && card_id !== userCard.cardId) return c.json(UNKNOWN_CODE);
    const now = core.clock.now();
    const refused = refuse(card, userCard, openid, now);
    if (refused) return c.json(refused);
    const user = openid ?? userCard.openid;
    userCard.consumed = { openid: user, at: now };
    delete userCard.mark;
    happen(store, 'verify', userCard, user, now);
    pushUserConsumeCard(core, account, userCard, user);
    return c.json(ok({ card: { card_id: card.cardId }, openid: user }));
  };
}

function refuse(
  card: Card,
  userCard: UserCard,
  openid: string | undefined,
  now: number,
): WechatAnswer | undefined {
  const status = statusOf(userCard, now);
  if (status === 'CONSUMED') return refusal(40099, 'code has been consumed');
  if (status === 'EXPIRE' || now < userCard.beginTime) return refusal(40079, 'invalid time');
  if (!isShared(card))
    return openid && openid !== userCard.openid ? refusal(40003, 'invalid openid') : undefined;
  return markOf(userCard, now) === openid
    ? undefined
    : refusal(40003, 'invalid openid: card not marked by it');
}
