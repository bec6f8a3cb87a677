// GET /mp/bizmall/cardlandingpage: a page of cards, where its address says it is.
// @see 投放卡券 创建货架接口
import type { Handler } from 'hono';
import { drawCards } from '../../../draw-cards.ts';
import type { Store } from '../../../store.ts';

export function cardLandingPage(store: Store): Handler {
  return (c) => {
    const page = store.landingPages.get(Number(c.req.query('page_id')));
    if (!page) return c.notFound();
    const cards = page.cards.flatMap(({ cardId }) => store.cards.get(cardId) ?? []);
    return c.html(drawCards({ title: page.title, banner: showable(page.banner), cards }));
  };
}

/** A picture that was uploaded here is shown from here: its own host would not know it. */
const showable = (url: string): string => url.replace(/^https?:\/\/mmbiz\.qpic\.cn\//, '/wechat/');
