// The QR code that lies on the shop's tables.
// @see 朋友的券 生成二维码接口
import { createQrcode } from '@kaquan/server/wechat/card/qrcode/create';
import { Hono } from 'hono';
import type { DeskShop } from './desk-shop.ts';

/** Counted as the channel of whoever claims by it. */
const TABLE = '1';

export function qrcodeRoutes(shop: DeskShop): Hono {
  const app = new Hono();
  app.post('/coupons/:cardId/qrcodes', async (c) => {
    const card = { cardId: c.req.param('cardId'), outerId: TABLE };
    const { url } = await createQrcode(shop.wechat(), { card });
    return c.json({ url }, 201);
  });
  return app;
}
