// POST /card/user/getcardlist: the cards of the account that a person can use.
// @see 管理卡券 获取用户已领取卡券接口
import * as v from 'valibot';
import type { Core } from '../../../../core/platform.ts';
import { ok, refusal } from '../../../answers.ts';
import { isShared } from '../../../card.ts';
import type { Guarded } from '../../../credentials.ts';
import { fromBody } from '../../../from-body.ts';
import { mayUse, type Store } from '../../../store.ts';
import { statusOf } from '../../../user-card.ts';

const Body = v.looseObject({ openid: v.optional(v.string()), card_id: v.optional(v.string()) });

/** Ordinary cards only; of friends' cards, those that friends share among them, it tells whether there are any. */
export function getcardlist(core: Core, store: Store): Guarded {
  return fromBody(Body, ({ openid, card_id }, account) => {
    if (!openid) return refusal(40003, 'invalid openid');
    const now = core.clock.now();
    const held = [...store.userCards.values()].flatMap((userCard) => {
      const card = store.cards.get(userCard.cardId);
      if (card?.appid !== account.appid || (card_id && card_id !== card.cardId)) return [];
      const usable = statusOf(userCard, now) === 'NORMAL' && mayUse(store, card, userCard, openid);
      return usable ? { code: userCard.code, card_id: card.cardId, shared: isShared(card) } : [];
    });
    const own = held.filter((one) => !one.shared);
    return ok({
      card_list: own.map(({ code, card_id }) => ({ code, card_id })),
      has_share_card: own.length < held.length,
    });
  });
}
