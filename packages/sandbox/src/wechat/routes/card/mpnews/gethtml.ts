// POST /card/mpnews/gethtml: the piece of HTML that shows a card inside an article.
// @see 投放卡券 图文消息群发卡券
import * as v from 'valibot';
import { ok, refusal } from '../../../answers.ts';
import { isShared } from '../../../card.ts';
import type { Guarded } from '../../../credentials.ts';
import { isDeposit } from '../../../custom-codes.ts';
import { findLiveCard } from '../../../find-card.ts';
import { fromBody } from '../../../from-body.ts';
import type { Store } from '../../../store.ts';

const Body = v.looseObject({ card_id: v.optional(v.string()) });

/** Not for codes that only come with the claim, nor for friends' cards, which are taken offline only. */
export function gethtml(store: Store): Guarded {
  return fromBody(Body, (body, account, c) => {
    const found = findLiveCard(store, account, body.card_id);
    if ('refused' in found) return found.refused;
    const { card } = found;
    const given = card.input.base_info.use_custom_code === true && !isDeposit(card);
    if (isShared(card) || given) return refusal(40071, 'invalid card type: cannot be sent in an article');
    const url = new URL('/wechat/mp/bizmall/appmsgcard', c.req.url);
    url.searchParams.set('action', 'show');
    url.searchParams.set('cardid', card.cardId);
    const source = `${url.href.replaceAll('&', '&amp;')}#wechat_redirect`;
    const content = `<iframe class="res_iframe card_iframe js_editor_card" data-src="${source}"></iframe>`;
    return ok({ content });
  });
}
