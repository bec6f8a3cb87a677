// POST /card/code/consume: uses a code up; the only way to do so by API.
// @see 朋友的券 线下核销Code接口, 线上核销Code接口
import * as v from 'valibot';
import type { Core } from '../../../../core/platform.ts';
import { ok, refusal, type WechatAnswer } from '../../../answers.ts';
import { isShared } from '../../../card.ts';
import type { Guarded } from '../../../credentials.ts';
import { type FoundCode, findCode, refuseState } from '../../../find-code.ts';
import { fromBody } from '../../../from-body.ts';
import type { Store } from '../../../store.ts';
import { useCode } from '../../../use-code.ts';
import { markOf } from '../../../user-card.ts';

const Body = v.looseObject({
  code: v.string(),
  card_id: v.optional(v.string()),
  openid: v.optional(v.string()),
});

/** With an openid (online), a friends' card must be marked by that person; without (offline), shown by someone. */
export function consume(core: Core, store: Store): Guarded {
  return fromBody(Body, (body, account) => {
    const found = findCode(store, account.appid, body);
    if ('refused' in found) return found.refused;
    const { card, userCard } = found;
    const now = core.clock.now();
    const refused = refuse(found, body.openid, now);
    if (refused) return refused;
    const openid = body.openid ?? markOf(userCard, now) ?? userCard.openid;
    useCode(core, store, account, userCard, { openid, source: 'FROM_API' });
    return ok({ card: { card_id: card.cardId }, openid });
  });
}

function refuse(
  { card, userCard }: FoundCode,
  openid: string | undefined,
  now: number,
): WechatAnswer | undefined {
  const refused = refuseState(userCard, now);
  if (refused) return refused;
  if (now < userCard.beginTime) return refusal(40079, 'invalid time');
  if (!isShared(card))
    return openid && openid !== userCard.openid ? refusal(40003, 'invalid openid') : undefined;
  const holder = markOf(userCard, now);
  const ready = openid === undefined ? holder !== undefined && userCard.mark?.shown : holder === openid;
  return ready ? undefined : refusal(40003, 'invalid openid: card not shown or marked');
}
