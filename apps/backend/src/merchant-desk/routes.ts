// The merchant's desk of the playground: each route asks WeChat by one of the kit's typed calls. Demo routes: a real
// shop would put them behind the login of its staff.
import { Hono } from 'hono';
import { answerCouponError } from '../answer-coupon-error.ts';
import type { RequestLog } from '../request-log.ts';
import { coinRoutes } from './coins.ts';
import { couponRoutes } from './coupons.ts';
import type { DeskShop } from './desk-shop.ts';
import { figureRoutes } from './figures.ts';
import { qrcodeRoutes } from './qrcodes.ts';
import { stockRoutes } from './stock.ts';
import { tillRoutes } from './till.ts';

/** Mounted under /demo/wechat/merchant. */
export function merchantDeskRoutes(shop: DeskShop, log: RequestLog): Hono {
  const app = new Hono();
  // What the merchant does is told on the time line; what the desk only reads is not.
  app.use(async (c, next) => {
    if (c.req.method === 'GET' || c.req.path.endsWith('/price')) return next();
    return log.watch(c.req.raw, async () => {
      await next();
      return c.res;
    });
  });
  for (const routes of [coinRoutes, couponRoutes, stockRoutes, qrcodeRoutes, tillRoutes, figureRoutes])
    app.route('/', routes(shop));
  app.onError(answerCouponError);
  return app;
}
