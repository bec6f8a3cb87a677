// POST /card/code/mark: locks a friends' card for one person, for five minutes.
// @see 朋友的券 Mark(占用)Code接口
import * as v from 'valibot';
import type { Core } from '../../../../core/platform.ts';
import { ok, refusal, UNKNOWN_CODE } from '../../../answers.ts';
import { isShared } from '../../../card.ts';
import type { Guarded } from '../../../credentials.ts';
import { readBody } from '../../../read-body.ts';
import { mayUse, type Store } from '../../../store.ts';
import { markOf, statusOf } from '../../../user-card.ts';

const Body = v.looseObject({
  code: v.string(),
  card_id: v.optional(v.string()),
  openid: v.string(),
  is_mark: v.optional(v.boolean(), true),
});

/** Seconds that a mark holds where the account says nothing else. */
const MARK_SECONDS = 300;

export function mark(core: Core, store: Store): Guarded {
  return async (c, account) => {
    const read = await readBody(c, Body);
    if ('refused' in read) return c.json(read.refused);
    const { code, card_id, openid, is_mark } = read.body;
    const userCard = store.userCards.get(code);
    const card = userCard && store.cards.get(userCard.cardId);
    if (!userCard || !card || card.appid !== account.appid) return c.json(UNKNOWN_CODE);
    if (card_id && card_id !== userCard.cardId) return c.json(UNKNOWN_CODE);
    if (!isShared(card)) return c.json(refusal(40071, 'invalid card type: only a shared card can be marked'));
    if (!mayUse(store, card, userCard, openid)) return c.json(refusal(40003, 'invalid openid'));
    const now = core.clock.now();
    const holder = markOf(userCard, now);
    if (!is_mark) {
      if (holder && holder !== openid) return c.json(refusal(40416, 'marked by another openid'));
      delete userCard.mark;
      return c.json(ok());
    }
    const status = statusOf(userCard, now);
    if (status === 'CONSUMED') return c.json(refusal(40099, 'code has been consumed'));
    if (status === 'EXPIRE') return c.json(refusal(40079, 'invalid time'));
    if (holder && holder !== openid) return c.json(refusal(40146, 'code is marked by another openid'));
    userCard.mark = { openid, until: now + (account.markSeconds ?? MARK_SECONDS) };
    return c.json(ok());
  };
}
