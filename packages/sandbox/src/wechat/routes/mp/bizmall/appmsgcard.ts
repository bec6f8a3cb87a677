// GET /mp/bizmall/appmsgcard: the card inside an article.
// @see 投放卡券 图文消息群发卡券
import type { Handler } from 'hono';
import { drawCards } from '../../../draw-cards.ts';
import type { Store } from '../../../store.ts';
import { faceOf } from '../../../wallet.ts';

export function appMsgCard(store: Store): Handler {
  return (c) => {
    const card = store.cards.get(c.req.query('cardid') ?? '');
    return card ? c.html(drawCards({ title: faceOf(card).title, cards: [card] })) : c.notFound();
  };
}
