// 买单 or 自助核销 on a card. The one that was on goes off first: WeChat refuses both together.
// @see 创建卡券 设置买单接口, 设置自助核销接口
import { setPayCell } from '@kaquan/server/wechat/card/paycell/set';
import { setSelfConsumeCell } from '@kaquan/server/wechat/card/selfconsumecell/set';
import { Hono } from 'hono';
import * as v from 'valibot';
import type { DeskShop } from './desk-shop.ts';
import { readBody } from './read-body.ts';

const CellOrder = v.object({
  cell: v.picklist(['none', 'pay', 'self']),
  needVerifyCode: v.optional(v.boolean(), false),
  needRemarkAmount: v.optional(v.boolean(), false),
});

export function cellRoutes(shop: DeskShop): Hono {
  const app = new Hono();
  app.post('/coupons/:cardId/cell', async (c) => {
    const cardId = c.req.param('cardId');
    const { cell, ...asks } = await readBody(c, CellOrder);
    const api = shop.wechat();
    const { cells } = shop.notes;
    const before = cells.get(cardId) ?? 'none';
    if (before !== cell) {
      if (before === 'pay') await setPayCell(api, { cardId, isOpen: false });
      if (before === 'self') await setSelfConsumeCell(api, { cardId, isOpen: false });
      cells.set(cardId, 'none');
    }
    if (cell === 'pay') await setPayCell(api, { cardId, isOpen: true });
    if (cell === 'self') await setSelfConsumeCell(api, { cardId, isOpen: true, ...asks });
    cells.set(cardId, cell);
    return c.json({ cell });
  });
  return app;
}
