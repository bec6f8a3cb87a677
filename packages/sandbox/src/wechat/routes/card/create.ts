// POST /card/create: a new card, which waits for its review.
// @see 创建卡券 步骤四：创建卡券; 朋友的券 创建朋友的券接口
import type { Core } from '../../../core/platform.ts';
import { ok } from '../../answers.ts';
import { createCard } from '../../create-card.ts';
import type { Guarded } from '../../credentials.ts';
import { readJsonBody } from '../../read-body.ts';
import type { Store } from '../../store.ts';

export function create(core: Core, store: Store): Guarded {
  return async (c, account) => {
    const read = await readJsonBody(c);
    if ('refused' in read) return c.json(read.refused);
    const created = createCard(core, store, account, read.json, 1);
    return c.json('refused' in created ? created.refused : ok({ card_id: created.card.cardId }));
  };
}
