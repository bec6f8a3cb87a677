// POST /card/code/unavailable: ends a code for good, say for a refund.
// @see 管理卡券 设置卡券失效接口
import * as v from 'valibot';
import type { Core } from '../../../../core/platform.ts';
import { ok } from '../../../answers.ts';
import type { Guarded } from '../../../credentials.ts';
import { findCode, refuseState } from '../../../find-code.ts';
import { fromBody } from '../../../from-body.ts';
import type { Store } from '../../../store.ts';
import { statusOf, type UserCard } from '../../../user-card.ts';

const Body = v.looseObject({
  code: v.string(),
  card_id: v.optional(v.string()),
  reason: v.optional(v.string(), ''),
});

/** Also while it is on its way to a friend; not once it was used, deleted or has expired. */
export function unavailable(core: Core, store: Store): Guarded {
  return fromBody(Body, (body, account) => {
    const found = findCode(store, account.appid, body);
    if ('refused' in found) return found.refused;
    const { userCard } = found;
    const now = core.clock.now();
    const refused = refuseState(userCard, now);
    if (refused && !isGift(userCard, now)) return refused;
    userCard.unavailable = { reason: body.reason, at: now };
    delete userCard.mark;
    return ok();
  });
}

function isGift(userCard: UserCard, now: number): boolean {
  const status = statusOf(userCard, now);
  return status === 'GIFTING' || status === 'GIFT_TIMEOUT';
}
