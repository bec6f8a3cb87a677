// POST /card/update: changes some of a card's fields; some of these send it back to the reviewer.
// @see 朋友的券 更新朋友的券信息接口; 管理卡券 更改卡券信息接口
import * as v from 'valibot';
import type { Core } from '../../../core/platform.ts';
import { ok } from '../../answers.ts';
import type { Guarded } from '../../credentials.ts';
import { findLiveCard } from '../../find-card.ts';
import { readBody } from '../../read-body.ts';
import type { Store } from '../../store.ts';
import { checkUpdate, updateCard } from '../../update-card.ts';
import { applyUpdate } from '../../update-input.ts';

const Body = v.looseObject({ card_id: v.optional(v.string()) });

export function update(core: Core, store: Store): Guarded {
  return async (c, account) => {
    const read = await readBody(c, Body);
    if ('refused' in read) return c.json(read.refused);
    const found = findLiveCard(store, account, read.body.card_id);
    if ('refused' in found) return c.json(found.refused);
    const applied = applyUpdate(found.card, read.body);
    if ('refused' in applied) return c.json(applied.refused);
    const now = core.clock.now();
    const refused = checkUpdate(found.card, applied.input, store, account, now);
    if (refused) return c.json(refused);
    return c.json(ok({ send_check: updateCard(found.card, applied.input, store, now) }));
  };
}
