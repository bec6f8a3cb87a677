// POST /card/code/deposit: imports up to 100 codes of the merchant's own.
// @see 投放卡券 导入code接口
import * as v from 'valibot';
import { ok, refusal } from '../../../answers.ts';
import type { Guarded } from '../../../credentials.ts';
import { findDepositCard, isCode, MOST_CODES } from '../../../custom-codes.ts';
import { fromBody } from '../../../from-body.ts';
import type { Store } from '../../../store.ts';

const Body = v.looseObject({ card_id: v.optional(v.string()), code: v.array(v.string()) });

/** A code is imported once, whichever card it was for. */
export function deposit(store: Store): Guarded {
  return fromBody(Body, (body, account) => {
    const found = findDepositCard(store, account, body.card_id);
    if ('refused' in found) return found.refused;
    const { code: codes } = body;
    if (codes.length > MOST_CODES) return refusal(40109, 'code size over 100');
    const known = (code: string) =>
      store.userCards.has(code) || [...store.cards.values()].some((one) => one.deposited.has(code));
    const answer = { succ_code: [] as string[], duplicate_code: [] as string[], fail_code: [] as string[] };
    for (const code of codes) {
      if (!isCode(code)) answer.fail_code.push(code);
      else if (known(code)) answer.duplicate_code.push(code);
      else {
        found.card.deposited.add(code);
        answer.succ_code.push(code);
      }
    }
    return ok(answer);
  });
}
