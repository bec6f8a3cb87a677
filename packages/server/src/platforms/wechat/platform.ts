// WeChat as the server sees it: routes, redemption, pushes.
import { Hono } from 'hono';
import { tellListener, type WechatListeners } from '../../events/wechat/listeners.ts';
import { receiveWechatPush, type WechatPushSecrets } from '../../events/wechat/receive.ts';
import { workWechatPush } from '../../events/wechat/work.ts';
import type { RouteEnv } from '../../routes/route-env.ts';
import type { PlatformContext } from '../context.ts';
import type { CouponPlatform } from '../platform.ts';
import type { WechatApi } from './api.ts';
import { reconcileWechat } from './reconcile.ts';
import { wechatRedemption } from './redemption.ts';
import { cardExt } from './routes/card-ext.ts';
import { chooseCard } from './routes/choose-card.ts';
import { code } from './routes/code.ts';
import { jsConfig } from './routes/js-config.ts';
import { createSeeing } from './see-code.ts';
import { createWechatTemplates } from './template.ts';

export interface WechatPlatformOptions extends Omit<WechatPushSecrets, 'appid'> {
  pageOrigins?: readonly string[] | undefined;
  on?: WechatListeners | undefined;
}

/** Makes the platform of one official account. */
export function createWechatPlatform(
  api: WechatApi,
  options: WechatPlatformOptions,
  context: PlatformContext,
): CouponPlatform {
  const template = createWechatTemplates(api, context);
  const seeing = createSeeing(api, template, context);
  const { now } = context;
  return {
    name: 'wechat',
    appId: api.appid,
    openIdOf: (caller) => caller.wechat?.openid,
    routes: () =>
      new Hono<RouteEnv>()
        .route('/js-config', jsConfig(api, now, options.pageOrigins))
        .route('/card-ext', cardExt(api, template, now))
        .route('/choose-card', chooseCard(api, now))
        .route('/code', code(seeing, now)),
    redemption: wechatRedemption(api, seeing, now),
    events: {
      accepted: { body: 'success', contentType: 'text/plain; charset=utf-8' },
      deadline: 5_000,
      receive: (request) =>
        receiveWechatPush(request, {
          appid: api.appid,
          token: options.token,
          previousTokens: options.previousTokens,
          encodingAesKey: options.encodingAesKey,
          previousEncodingAesKeys: options.previousEncodingAesKeys,
        }),
      work: (event) => workWechatPush(event, { api, template, context }),
      tell: (event) => tellListener(event, options.on ?? {}),
    },
    // A card is never granted without its template.
    complete: async (row) => row,
    reconcile: reconcileWechat(api, template, context),
    ready: () => api.ready(),
    circuit: () => api.circuit(),
  };
}
