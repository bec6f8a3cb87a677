// What became of a coupon, by days: the last week.
// @see 朋友的券 获取朋友的券数据接口
import { getCardCardInfo } from '@kaquan/server/wechat/datacube/getcardcardinfo';
import { Hono } from 'hono';
import type { DeskShop } from './desk-shop.ts';

const DAY = 24 * 3600;
const BEIJING = 8 * 3600;
/** Days before today. */
const BACK = 6;

/** `2026-11-21` in Beijing. */
const dayOf = (seconds: number) => new Date((seconds + BEIJING) * 1000).toISOString().slice(0, 10);

export function figureRoutes(shop: DeskShop): Hono {
  const app = new Hono();
  app.get('/coupons/:cardId/figures', async (c) => {
    const now = shop.now();
    const { list } = await getCardCardInfo(shop.wechat(), {
      cardId: c.req.param('cardId'),
      beginDate: dayOf(now - BACK * DAY),
      endDate: dayOf(now),
      // Made by API.
      condSource: 1,
    });
    const days = list.map((day) => ({
      refDate: day.refDate,
      view: day.viewCnt,
      receive: day.receiveCnt,
      verify: day.verifyCnt,
      given: day.givenCnt,
      expire: day.expireCnt,
    }));
    return c.json({ days });
  });
  return app;
}
