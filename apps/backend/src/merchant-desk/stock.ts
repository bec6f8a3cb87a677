// Stock of a friends' coupon: its price, and the exchange for points.
// @see 朋友的券 对优惠券批价, 确认兑换库存接口
import { getPayPrice } from '@kaquan/server/wechat/card/pay/getpayprice';
import { purchaseStock } from '@kaquan/server/wechat/purchase-stock';
import { Hono } from 'hono';
import * as v from 'valibot';
import type { DeskShop } from './desk-shop.ts';
import { readBody } from './read-body.ts';

const Stock = v.object({ quantity: v.number() });

interface Priced {
  price: number;
  freeCoin: number;
  payCoin: number;
}

const told = ({ price, freeCoin, payCoin }: Priced) => ({ price, free: freeCoin, paid: payCoin });

export function stockRoutes(shop: DeskShop): Hono {
  const app = new Hono();
  app.post('/coupons/:cardId/price', async (c) => {
    const { quantity } = await readBody(c, Stock);
    return c.json(told(await getPayPrice(shop.wechat(), { cardId: c.req.param('cardId'), quantity })));
  });
  app.post('/coupons/:cardId/stock', async (c) => {
    const { quantity } = await readBody(c, Stock);
    return c.json(told(await purchaseStock(shop.wechat(), { cardId: c.req.param('cardId'), quantity })), 201);
  });
  return app;
}
