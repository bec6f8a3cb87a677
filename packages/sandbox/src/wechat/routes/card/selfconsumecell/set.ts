// POST /card/selfconsumecell/set: 自助核销 on a card, on or off.
// @see 创建卡券 设置自助核销接口
import * as v from 'valibot';
import { ok, refusal } from '../../../answers.ts';
import type { Guarded } from '../../../credentials.ts';
import { findLiveCard } from '../../../find-card.ts';
import { fromBody } from '../../../from-body.ts';
import type { Store } from '../../../store.ts';

/** `need_verify_cod` is spelt so on the platform. */
const Body = v.looseObject({
  card_id: v.optional(v.string()),
  is_open: v.optional(v.boolean(), true),
  need_verify_cod: v.optional(v.boolean(), false),
  need_remark_amount: v.optional(v.boolean(), false),
});

export function setSelfConsumeCell(store: Store): Guarded {
  return fromBody(Body, ({ card_id, is_open, need_verify_cod, need_remark_amount }, account) => {
    const found = findLiveCard(store, account, card_id);
    if ('refused' in found) return found.refused;
    const { card } = found;
    if (!is_open) {
      delete card.selfConsumeCell;
      return ok();
    }
    if (!card.input.base_info.location_id_list?.length) return refusal(43017, 'require location id');
    if (card.payCell) return refusal(45046, 'pay cell is set, self consume cell cannot be set');
    card.selfConsumeCell = { needVerifyCod: need_verify_cod, needRemarkAmount: need_remark_amount };
    return ok();
  });
}
