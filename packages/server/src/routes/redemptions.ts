// POST /redemptions reserves; POST /redemptions/:id/confirm uses it once; POST /redemptions/:id/cancel lets go.
import type { RedemptionRequest } from '@kaquan/protocol/api';
import { Hono } from 'hono';
import * as v from 'valibot';
import type { Redemptions } from '../redemption/index.ts';
import { readInput } from './read-input.ts';
import type { RouteEnv } from './route-env.ts';

/** The rest of it is the platform's to check. */
const RedemptionInput = v.looseObject({ platform: v.string() });

export function redemptions(open: () => Promise<Redemptions>): Hono<RouteEnv> {
  return new Hono<RouteEnv>()
    .post('/', async (c) => {
      const request = await readInput(c, RedemptionInput);
      const caller = await c.var.caller();
      const { reserve } = await open();
      return c.json(await reserve(request as unknown as RedemptionRequest, caller));
    })
    .post('/:id/confirm', async (c) => {
      const caller = await c.var.caller();
      const { confirm } = await open();
      return c.json(await confirm(c.req.param('id'), caller));
    })
    .post('/:id/cancel', async (c) => {
      const caller = await c.var.caller();
      const { cancel } = await open();
      return c.json(await cancel(c.req.param('id'), caller));
    });
}
