// POST /card/code/get: the state of one code.
// @see 朋友的券 查询Code接口
import * as v from 'valibot';
import type { Core } from '../../../../core/platform.ts';
import { ok, refusal, UNKNOWN_CODE } from '../../../answers.ts';
import type { Guarded } from '../../../credentials.ts';
import { readBody } from '../../../read-body.ts';
import type { Store } from '../../../store.ts';
import { markOf, statusOf } from '../../../user-card.ts';

const Body = v.looseObject({
  code: v.string(),
  card_id: v.optional(v.string()),
  check_consume: v.optional(v.boolean(), true),
});

/** With check_consume, a used code answers 40099, as developers report, where the document says 40127. */
export function get(core: Core, store: Store): Guarded {
  return async (c, account) => {
    const read = await readBody(c, Body);
    if ('refused' in read) return c.json(read.refused);
    const { code, card_id, check_consume } = read.body;
    const userCard = store.userCards.get(code);
    const card = userCard && store.cards.get(userCard.cardId);
    if (!userCard || card?.appid !== account.appid) return c.json(UNKNOWN_CODE);
    if (card_id && card_id !== userCard.cardId) return c.json(UNKNOWN_CODE);
    const now = core.clock.now();
    const status = statusOf(userCard, now);
    if (check_consume && status === 'CONSUMED') return c.json(refusal(40099, 'code has been consumed'));
    if (check_consume && status !== 'NORMAL') return c.json(refusal(40127, 'invalid user-card status'));
    const marker = markOf(userCard, now);
    const used = [...store.userCards.values()].filter(
      (one) => one.cardId === userCard.cardId && one.consumed && one.consumed.openid === marker,
    );
    return c.json(
      ok({
        card: { card_id: userCard.cardId, begin_time: userCard.beginTime, end_time: userCard.endTime },
        openid: userCard.openid,
        can_consume: status === 'NORMAL' && now >= userCard.beginTime,
        user_card_status: status,
        ...(marker ? { mark_openid: marker } : {}),
        use_count: used.length,
      }),
    );
  };
}
