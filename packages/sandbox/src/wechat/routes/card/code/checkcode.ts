// POST /card/code/checkcode: which of up to 100 codes were imported.
// @see 投放卡券 核查code接口
import * as v from 'valibot';
import { ok, refusal } from '../../../answers.ts';
import type { Guarded } from '../../../credentials.ts';
import { findDepositCard, isImported, MOST_CODES } from '../../../custom-codes.ts';
import { readBody } from '../../../read-body.ts';
import type { Store } from '../../../store.ts';

const Body = v.looseObject({ card_id: v.optional(v.string()), code: v.array(v.string()) });

export function checkcode(store: Store): Guarded {
  return async (c, account) => {
    const read = await readBody(c, Body);
    if ('refused' in read) return c.json(read.refused);
    const found = findDepositCard(store, account, read.body.card_id);
    if ('refused' in found) return c.json(found.refused);
    const { code: codes } = read.body;
    if (codes.length > MOST_CODES) return c.json(refusal(40109, 'code size over 100'));
    const exist = (code: string) => isImported(store, found.card, code);
    return c.json(
      ok({ exist_code: codes.filter(exist), not_exist_code: codes.filter((code) => !exist(code)) }),
    );
  };
}
