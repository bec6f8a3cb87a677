// 买单 or 自助核销 on a card. The one that was on goes off first: WeChat refuses both together.
// @see 创建卡券 设置买单接口, 设置自助核销接口
import { setPayCell } from '@kaquan/server/wechat/card/paycell/set';
import { setSelfConsumeCell } from '@kaquan/server/wechat/card/selfconsumecell/set';
import { Hono } from 'hono';
import * as v from 'valibot';
import { noTill } from './desk-notes.ts';
import type { DeskShop } from './desk-shop.ts';
import { readBody } from './read-body.ts';

const Till = v.object({
  cell: v.picklist(['none', 'pay', 'self']),
  needVerifyCode: v.boolean(),
  needRemarkAmount: v.boolean(),
});

export function tillRoutes(shop: DeskShop): Hono {
  const app = new Hono();
  app.post('/coupons/:cardId/till', async (c) => {
    const cardId = c.req.param('cardId');
    const till = await readBody(c, Till);
    const { cell, ...asks } = till;
    const api = shop.wechat();
    const { tills } = shop.notes;
    const before = tills.get(cardId)?.cell;
    if (before === 'pay' && cell !== 'pay') await setPayCell(api, { cardId, isOpen: false });
    if (before === 'self' && cell !== 'self') await setSelfConsumeCell(api, { cardId, isOpen: false });
    // Should the next call fail, neither is on.
    tills.set(cardId, noTill);
    if (cell === 'pay') await setPayCell(api, { cardId, isOpen: true });
    if (cell === 'self') await setSelfConsumeCell(api, { cardId, isOpen: true, ...asks });
    tills.set(cardId, till);
    return c.json(till);
  });
  return app;
}
