// POST /card/get: one card, with its review and what is left of it.
// @see 管理卡券 查看卡券详情
import * as v from 'valibot';
import { ok } from '../../answers.ts';
import { isShared } from '../../card.ts';
import type { Guarded } from '../../credentials.ts';
import { findCard } from '../../find-card.ts';
import { fromBody } from '../../from-body.ts';
import { sharedCardTitle } from '../../shared-card-title.ts';
import { type Store, takenOf } from '../../store.ts';

const Body = v.looseObject({ card_id: v.optional(v.string()) });

export function get(store: Store): Guarded {
  return fromBody(Body, (body, account) => {
    const found = findCard(store, account, body.card_id);
    if ('refused' in found) return found.refused;
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
    return ok({ card: { card_type, [card_type.toLowerCase()]: details } });
  });
}
