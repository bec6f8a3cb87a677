// POST /card/get: one card, with its review and what is left of it.
// @see 管理卡券 查看卡券详情
import * as v from 'valibot';
import { ok, refusal, UNKNOWN_CARD } from '../../answers.ts';
import { isShared } from '../../card.ts';
import type { Guarded } from '../../credentials.ts';
import { readBody } from '../../read-body.ts';
import { sharedCardTitle } from '../../shared-card-title.ts';
import type { Store } from '../../store.ts';

const Body = v.looseObject({ card_id: v.optional(v.string()) });

export function get(store: Store): Guarded {
  return async (c, account) => {
    const read = await readBody(c, Body);
    if ('refused' in read) return c.json(read.refused);
    if (!read.body.card_id) return c.json(refusal(41012, 'missing card_id'));
    const card = store.cards.get(read.body.card_id);
    if (!card || card.appid !== account.appid) return c.json(UNKNOWN_CARD);
    const { card_type, base_info, ...rest } = card.input;
    const total = base_info.sku?.quantity;
    const details = {
      base_info: {
        ...base_info,
        ...(isShared(card) ? { title: sharedCardTitle(card.input) } : {}),
        ...(total === undefined ? {} : { sku: { quantity: card.quantity, total_quantity: total } }),
        id: card.cardId,
        status: card.status,
        create_time: card.createdAt,
        update_time: card.createdAt,
      },
      ...rest,
    };
    return c.json(ok({ card: { card_type, [card_type.toLowerCase()]: details } }));
  };
}
