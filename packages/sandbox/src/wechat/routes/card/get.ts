// POST /card/get: one card, with its review and what is left of it.
// @see 管理卡券 查看卡券详情
import * as v from 'valibot';
import { ok } from '../../answers.ts';
import { isShared } from '../../card.ts';
import type { Guarded } from '../../credentials.ts';
import { findCard } from '../../find-card.ts';
import { readBody } from '../../read-body.ts';
import { sharedCardTitle } from '../../shared-card-title.ts';
import { type Store, takenOf } from '../../store.ts';

const Body = v.looseObject({ card_id: v.optional(v.string()) });

export function get(store: Store): Guarded {
  return async (c, account) => {
    const read = await readBody(c, Body);
    if ('refused' in read) return c.json(read.refused);
    const found = findCard(store, account, read.body.card_id);
    if ('refused' in found) return c.json(found.refused);
    const { card } = found;
    const { card_type, base_info, ...rest } = card.input;
    const details = {
      base_info: {
        ...base_info,
        ...(isShared(card) ? { title: sharedCardTitle(card.input) } : {}),
        sku: { quantity: card.quantity, total_quantity: card.quantity + takenOf(store, card) },
        id: card.cardId,
        status: card.status,
        create_time: card.createdAt,
        update_time: card.updatedAt,
      },
      ...rest,
    };
    return c.json(ok({ card: { card_type, [card_type.toLowerCase()]: details } }));
  };
}
