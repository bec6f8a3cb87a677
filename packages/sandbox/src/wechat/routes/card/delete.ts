// POST /card/delete: no more of this card can be taken; what was taken stays good.
// @see 管理卡券 删除卡券接口
import * as v from 'valibot';
import type { Core } from '../../../core/platform.ts';
import { ok } from '../../answers.ts';
import type { Guarded } from '../../credentials.ts';
import { findLiveCard } from '../../find-card.ts';
import { fromBody } from '../../from-body.ts';
import type { Store } from '../../store.ts';

const Body = v.looseObject({ card_id: v.optional(v.string()) });

export function deleteCard(core: Core, store: Store): Guarded {
  return fromBody(Body, (body, account) => {
    const found = findLiveCard(store, account, body.card_id);
    if ('refused' in found) return found.refused;
    found.card.status = 'CARD_STATUS_DELETE';
    found.card.updatedAt = core.clock.now();
    return ok();
  });
}
