// The restaurant's own routes: its menu, its orders, and the coupons that it issues to its members.
import { CouponError } from '@kaquan/protocol/errors';
import { issueOnce } from '@kaquan/server/beecloud/issue-once';
import { Hono } from 'hono';
import * as v from 'valibot';
import { answerCouponError } from './answer-coupon-error.ts';
import type { DemoShop } from './demo-shop.ts';
import type { Identify } from './identify.ts';
import { MENU } from './menu.ts';

const OrderInput = v.object({ mealId: v.string() });
const PAYMENT_PAGE = '/apps/wechat/#/pages/payment/index';

/** Mounted under /shop. */
export function shopRoutes(shop: Pick<DemoShop, 'beecloud' | 'offers' | 'orders'>, identify: Identify): Hono {
  const app = new Hono();
  const memberOf = async (request: Request): Promise<string> => {
    const userId = (await identify(request))?.beecloud?.userId;
    if (userId === undefined) throw new CouponError('UNAUTHENTICATED', 'Log in with WeChat first.');
    return userId;
  };

  app.get('/menu', (c) => c.json({ meals: MENU }));
  app.post('/orders', async (c) => {
    const userId = await memberOf(c.req.raw);
    const input = v.safeParse(OrderInput, await c.req.json().catch(() => null));
    const order = input.success ? shop.orders.place(input.output.mealId, userId) : undefined;
    if (!order) throw new CouponError('BAD_REQUEST', 'Send { mealId } with a meal of the menu.');
    return c.json(order, 201);
  });
  /** Back from the payment: its address has no room for a hash, which our pages have. */
  app.get('/orders/:id/return', (c) =>
    c.redirect(`${PAYMENT_PAGE}?order=${encodeURIComponent(c.req.param('id'))}`, 303),
  );
  app.get('/orders/:id/bills', async (c) => {
    const userId = await memberOf(c.req.raw);
    return c.json({ bills: shop.orders.bills(c.req.param('id')).filter((bill) => bill.userId === userId) });
  });
  /** One coupon of each template for each member, however often they tap. */
  app.post('/coupons', async (c) => {
    const userId = await memberOf(c.req.raw);
    const coupons = [];
    for (const templateId of shop.offers().templateIds) {
      const requestId = `welcome-${templateId}-${userId}`;
      const { coupon, issued } = await issueOnce(shop.beecloud(), { requestId, templateId, userId });
      coupons.push({ id: coupon.id, issued });
    }
    return c.json({ coupons });
  });
  app.onError(answerCouponError);
  return app;
}
