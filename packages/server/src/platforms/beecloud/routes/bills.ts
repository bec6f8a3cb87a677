// POST /beecloud/bills pays an order; GET /beecloud/bills/:billNo tells how that stands.
// @see BeeCloud 营销卡券 流程 3, 4
import type { BillRequest } from '@kaquan/protocol/api';
import { CouponError } from '@kaquan/protocol/errors';
import { Hono } from 'hono';
import * as v from 'valibot';
import { readInput } from '../../../routes/read-input.ts';
import type { RouteEnv } from '../../../routes/route-env.ts';
import { platformId } from '../../platform-id.ts';
import type { BillDesk } from '../bill-desk.ts';
import { BillInput } from '../redemption-request.ts';

export function bills(desk: BillDesk): Hono<RouteEnv> {
  return new Hono<RouteEnv>()
    .post('/', async (c) => {
      const { orderId, couponId, channel } = await readInput(c, BillInput);
      const request: BillRequest = { orderId, channel, ...(couponId === undefined ? {} : { couponId }) };
      return c.json(await desk.pay(request, await c.var.caller()));
    })
    .get('/:billNo', async (c) => {
      const billNo = c.req.param('billNo');
      // No database takes every text that a path can hold.
      if (!v.is(platformId, billNo))
        throw new CouponError('NOT_FOUND', 'There is no such bill.', { platform: 'beecloud' });
      return c.json(await desk.look(billNo, await c.var.caller()));
    });
}
