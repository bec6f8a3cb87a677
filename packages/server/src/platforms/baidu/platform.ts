// Baidu as the server sees it: routes, redemption, pushes.
import { Hono } from 'hono';
import { type BaiduPushRules, receiveBaiduPush } from '../../events/baidu/receive.ts';
import { workBaiduPush } from '../../events/baidu/work.ts';
import type { RouteEnv } from '../../routes/route-env.ts';
import type { PlatformContext } from '../context.ts';
import type { CouponPlatform } from '../platform.ts';
import type { BaiduApi } from './api.ts';
import { createGranting, type IsOurCode } from './grant-claim.ts';
import { reconcileBaidu } from './reconcile.ts';
import { baiduRedemption } from './redemption.ts';
import { launchCoupon } from './routes/launch-coupon.ts';
import { createBaiduTemplates } from './template.ts';

export interface BaiduPlatformOptions extends BaiduPushRules {
  isOurCode?: IsOurCode | undefined;
}

/** Makes the platform of one smart program. */
export function createBaiduPlatform(
  api: BaiduApi,
  options: BaiduPlatformOptions,
  context: PlatformContext,
): CouponPlatform {
  const template = createBaiduTemplates(api, context);
  const granting = createGranting({ appKey: api.appKey, template, isOurCode: options.isOurCode }, context);
  return {
    name: 'baidu',
    appId: api.appKey,
    openIdOf: (caller) => caller.baidu?.openId,
    routes: () => new Hono<RouteEnv>().route('/launch-coupon', launchCoupon(options, granting, context.now)),
    redemption: baiduRedemption(api),
    events: {
      accepted: { body: 'success', contentType: 'text/plain; charset=utf-8' },
      deadline: 3_000,
      receive: (request, secret) => receiveBaiduPush(request, secret, options),
      work: (event) => workBaiduPush(event, granting),
    },
    complete: (row) => granting.complete(row),
    reconcile: reconcileBaidu(api, granting, context),
    ready: () => api.ready(),
    circuit: () => api.circuit(),
  };
}
