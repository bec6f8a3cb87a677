// POST /card/paycell/set: 买单 on a card, on or off.
// @see 创建卡券 设置买单接口
import * as v from 'valibot';
import { ok, refusal } from '../../../answers.ts';
import type { Guarded } from '../../../credentials.ts';
import { findLiveCard } from '../../../find-card.ts';
import { fromBody } from '../../../from-body.ts';
import type { Store } from '../../../store.ts';

const Body = v.looseObject({ card_id: v.optional(v.string()), is_open: v.optional(v.boolean(), true) });

/** The document says that a card without shops is refused, not how; 43017 is what developers have seen. */
export function setPayCell(store: Store): Guarded {
  return fromBody(Body, (body, account) => {
    const found = findLiveCard(store, account, body.card_id);
    if ('refused' in found) return found.refused;
    const { card } = found;
    if (body.is_open) {
      if (account.payPermission === false) return refusal(43008, 'no WeChat Pay permission');
      if (!card.input.base_info.location_id_list?.length) return refusal(43017, 'require location id');
      if (card.selfConsumeCell) return refusal(45046, 'self consume cell is set, pay cell cannot be set');
    }
    card.payCell = body.is_open;
    return ok();
  });
}
