// POST /card/update: changes some of a card's fields; some of these send it back to the reviewer.
// @see 朋友的券 更新朋友的券信息接口; 管理卡券 更改卡券信息接口
import * as v from 'valibot';
import type { Core } from '../../../core/platform.ts';
import { ok } from '../../answers.ts';
import type { Guarded } from '../../credentials.ts';
import { findLiveCard } from '../../find-card.ts';
import { fromBody } from '../../from-body.ts';
import type { Store } from '../../store.ts';
import { checkUpdate, updateCard } from '../../update-card.ts';
import { applyUpdate } from '../../update-input.ts';

const Body = v.looseObject({ card_id: v.optional(v.string()) });

export function update(core: Core, store: Store): Guarded {
  return fromBody(Body, (body, account) => {
    const found = findLiveCard(store, account, body.card_id);
    if ('refused' in found) return found.refused;
    const applied = applyUpdate(found.card, body);
    if ('refused' in applied) return applied.refused;
    const now = core.clock.now();
    const refused = checkUpdate(found.card, applied.input, store, account, now);
    if (refused) return refused;
    return ok({ send_check: updateCard(found.card, applied.input, store, now) });
  });
}
