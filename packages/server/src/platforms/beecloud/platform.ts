// BeeCloud as the server sees it: routes, redemption, webhook.
import { Hono } from 'hono';
import { receiveBeecloudPush } from '../../events/beecloud/receive.ts';
import { workBeecloudPush } from '../../events/beecloud/work.ts';
import type { RouteEnv } from '../../routes/route-env.ts';
import type { CouponPlatform } from '../platform.ts';
import type { BeecloudApi } from './api.ts';
import { createBillDesk } from './bill-desk.ts';
import type { FindOrder } from './order.ts';
import type { PaidHook } from './paid-bill.ts';
import { reconcileBeecloud } from './reconcile.ts';
import { beecloudRedemption } from './redemption.ts';
import { refreshHolder } from './refresh-holder.ts';
import { bills } from './routes/bills.ts';

export interface BeecloudPlatformOptions {
  masterSecret: string;
  order?: FindOrder | undefined;
  paid?: PaidHook | undefined;
}

/** Makes the platform of one app. */
export function createBeecloudPlatform(api: BeecloudApi, options: BeecloudPlatformOptions): CouponPlatform {
  const { appId } = api;
  const desk = createBillDesk(api, options.order ?? (() => null));
  return {
    name: 'beecloud',
    appId,
    openIdOf: (caller) => caller.beecloud?.userId,
    routes: () => new Hono<RouteEnv>().route('/bills', bills(desk)),
    redemption: beecloudRedemption(api),
    events: {
      // Anything else, and it is sent again for 36 hours.
      accepted: { body: 'success', contentType: 'text/plain; charset=utf-8' },
      deadline: 5_000,
      receive: (request) => receiveBeecloudPush(request, { appId, masterSecret: options.masterSecret }),
      work: (event) => workBeecloudPush(event, { api, desk, paid: options.paid }),
    },
    // A coupon is never granted without its template.
    complete: async (row) => row,
    refresh: (userId) => refreshHolder(api, userId),
    reconcile: reconcileBeecloud(api, desk),
    ready: () => api.ready(),
    circuit: () => api.circuit(),
  };
}
