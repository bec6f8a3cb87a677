// POST /card/code/checkcode: which of up to 100 codes were imported.
// @see 投放卡券 核查code接口
import * as v from 'valibot';
import { ok, refusal } from '../../../answers.ts';
import type { Guarded } from '../../../credentials.ts';
import { findDepositCard, isImported, MOST_CODES } from '../../../custom-codes.ts';
import { fromBody } from '../../../from-body.ts';
import type { Store } from '../../../store.ts';

const Body = v.looseObject({ card_id: v.optional(v.string()), code: v.array(v.string()) });

export function checkcode(store: Store): Guarded {
  return fromBody(Body, (body, account) => {
    const found = findDepositCard(store, account, body.card_id);
    if ('refused' in found) return found.refused;
    const { code: codes } = body;
    if (codes.length > MOST_CODES) return refusal(40109, 'code size over 100');
    const exist = (code: string) => isImported(store, found.card, code);
    return ok({ exist_code: codes.filter(exist), not_exist_code: codes.filter((code) => !exist(code)) });
  });
}
