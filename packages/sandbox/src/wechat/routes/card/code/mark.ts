// POST /card/code/mark: locks a friends' card for one person, for five minutes.
// @see 朋友的券 Mark(占用)Code接口
import * as v from 'valibot';
import type { Core } from '../../../../core/platform.ts';
import { ok, refusal } from '../../../answers.ts';
import { isShared } from '../../../card.ts';
import type { Guarded } from '../../../credentials.ts';
import { findCode, refuseState } from '../../../find-code.ts';
import { fromBody } from '../../../from-body.ts';
import { markSeconds } from '../../../mark-seconds.ts';
import { mayUse, type Store } from '../../../store.ts';
import { markOf } from '../../../user-card.ts';

const Body = v.looseObject({
  code: v.string(),
  card_id: v.optional(v.string()),
  openid: v.string(),
  is_mark: v.optional(v.boolean(), true),
});

/** Only a code that can be used is marked; letting go is always possible for its holder. */
export function mark(core: Core, store: Store): Guarded {
  return fromBody(Body, (body, account) => {
    const { openid, is_mark } = body;
    const found = findCode(store, account.appid, body);
    if ('refused' in found) return found.refused;
    const { card, userCard } = found;
    if (!isShared(card)) return refusal(40071, 'invalid card type: only a shared card can be marked');
    const now = core.clock.now();
    const holder = markOf(userCard, now);
    const isAnothers = holder !== undefined && holder !== openid;
    if (!is_mark) {
      if (isAnothers) return refusal(40416, 'marked by another openid');
      delete userCard.mark;
      return ok();
    }
    const refused = refuseState(userCard, now);
    if (refused) return refused;
    if (isAnothers) return refusal(40146, 'code is marked by another openid');
    if (!mayUse(store, card, userCard, openid)) return refusal(40003, 'invalid openid');
    // Someone who is also in a page goes on showing it at the counter.
    const shown = holder === openid && userCard.mark?.shown === true;
    userCard.mark = { openid, until: now + markSeconds(account), shown };
    return ok();
  });
}
