// POST /card/code/update: another code for one that was taken, say after it was given to a friend.
// @see 管理卡券 更改Code接口
import * as v from 'valibot';
import type { Core } from '../../../../core/platform.ts';
import { ok, refusal } from '../../../answers.ts';
import type { Guarded } from '../../../credentials.ts';
import { isCode, isImported } from '../../../custom-codes.ts';
import { findCode, refuseState } from '../../../find-code.ts';
import { fromBody } from '../../../from-body.ts';
import type { Store } from '../../../store.ts';

const Body = v.looseObject({ code: v.string(), card_id: v.optional(v.string()), new_code: v.string() });

/** Only codes of the merchant's own are changed; WeChat changes its own itself. */
export function update(core: Core, store: Store): Guarded {
  return fromBody(Body, (body, account) => {
    const found = findCode(store, account.appid, body);
    if ('refused' in found) return found.refused;
    const { card, userCard } = found;
    if (!card.input.base_info.use_custom_code) return refusal(43009, 'no custom SN');
    const refused = refuseState(userCard, core.clock.now());
    if (refused) return refused;
    const { code, new_code } = body;
    const taken = new_code !== code && (store.userCards.has(new_code) || isImported(store, card, new_code));
    if (!isCode(new_code) || taken) return refusal(40116, 'invalid code');
    store.userCards.delete(code);
    userCard.code = new_code;
    store.userCards.set(new_code, userCard);
    return ok();
  });
}
