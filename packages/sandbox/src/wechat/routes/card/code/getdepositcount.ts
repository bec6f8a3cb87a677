// POST /card/code/getdepositcount: how many codes were imported, those that were taken since among them.
// @see 投放卡券 查询导入code数目接口
import * as v from 'valibot';
import { ok } from '../../../answers.ts';
import type { Guarded } from '../../../credentials.ts';
import { findDepositCard } from '../../../custom-codes.ts';
import { fromBody } from '../../../from-body.ts';
import { type Store, takenOf } from '../../../store.ts';

const Body = v.looseObject({ card_id: v.optional(v.string()) });

export function getdepositcount(store: Store): Guarded {
  return fromBody(Body, (body, account) => {
    const found = findDepositCard(store, account, body.card_id);
    if ('refused' in found) return found.refused;
    const { card } = found;
    return ok({ count: card.deposited.size + takenOf(store, card) });
  });
}
