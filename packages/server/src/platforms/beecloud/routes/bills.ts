// POST /beecloud/bills pays an order; GET /beecloud/bills/:billNo tells how that stands.
// @see BeeCloud 营销卡券 流程 3, 4
import type { BillRequest } from '@kaquan/protocol/api';
import { Hono } from 'hono';
import { readInput } from '../../../routes/read-input.ts';
import type { RouteEnv } from '../../../routes/route-env.ts';
import type { BillDesk } from '../bill-desk.ts';
import { BillInput } from '../redemption-request.ts';

export function bills(desk: BillDesk): Hono<RouteEnv> {
  return new Hono<RouteEnv>()
    .post('/', async (c) => {
      const { orderId, couponId, channel } = await readInput(c, BillInput);
      const request: BillRequest = { orderId, channel, ...(couponId === undefined ? {} : { couponId }) };
      return c.json(await desk.pay(request, await c.var.caller()));
    })
    .get('/:billNo', async (c) => c.json(await desk.look(c.req.param('billNo'), await c.var.caller())));
}
