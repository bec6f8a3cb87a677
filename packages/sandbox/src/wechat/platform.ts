// WeChat in the sandbox: its routes, its wallet, its phone.
import { Hono } from 'hono';
import * as v from 'valibot';
import type { CreatePlatform } from '../core/platform.ts';
import { check } from '../core/read-json.ts';
import { BUSY, outcomeOf, QUOTA_REACHED, TOKEN_EXPIRED, UNKNOWN_CALL } from './answers.ts';
import { book } from './book.ts';
import { CARD_TITLES, cardRoutes } from './card-routes.ts';
import { CODE_TITLES, codeRoutes } from './code-routes.ts';
import { createControl } from './control.ts';
import { createCredentials } from './credentials.ts';
import { LIMITS } from './limits.ts';
import { createMiniProgramLogins } from './mini-program.ts';
import { serveBridge } from './native/serve-bridge.ts';
import { PAY_TITLES, payRoutes } from './pay-routes.ts';
import { create as createQrcode } from './routes/card/qrcode/create.ts';
import { stableToken } from './routes/cgi-bin/stable-token.ts';
import { getticket } from './routes/cgi-bin/ticket/getticket.ts';
import { token } from './routes/cgi-bin/token.ts';
import { showqrcode } from './routes/mp/cgi-bin/showqrcode.ts';
import { authorize } from './routes/oauth/connect/oauth2/authorize.ts';
import { jscode2session } from './routes/sns/jscode2session.ts';
import { accessToken } from './routes/sns/oauth2/access-token.ts';
import { putUpSampleCard } from './sample-card.ts';
import { createStore } from './store.ts';

const Patch = v.strictObject({
  callbackUrl: v.optional(v.pipe(v.string(), v.url())),
  mode: v.optional(v.picklist(['safe', 'plain'])),
  markSeconds: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1))),
  payPermission: v.optional(v.boolean()),
  customCodePermission: v.optional(v.boolean()),
});

/** Plays api.weixin.qq.com, the OAuth pages, 卡包, and the phone around the page. */
export const createWechat: CreatePlatform = (core) => {
  const accounts = core.seed.wechat;
  const store = createStore(core);
  if (core.seed.samples) putUpSampleCard(core, store);
  const credentials = createCredentials(core);
  const { guard } = credentials;
  const logins = createMiniProgramLogins(core);

  const routes = new Hono();
  routes.get('/cgi-bin/token', token(accounts, credentials));
  routes.post('/cgi-bin/stable_token', stableToken(accounts, credentials));
  routes.get('/cgi-bin/ticket/getticket', guard(getticket(credentials)));
  routes.route('/', cardRoutes(core, store, credentials));
  routes.route('/card', codeRoutes(core, store, credentials));
  routes.route('/card/pay', payRoutes(core, store, credentials));
  routes.get('/sns/oauth2/access_token', accessToken(core, store, accounts));
  routes.get('/sns/jscode2session', jscode2session(accounts, logins));
  routes.get('/oauth/connect/oauth2/authorize', authorize(core, store, accounts));
  routes.post('/card/qrcode/create', guard(createQrcode(core, store)));
  routes.get('/mp/cgi-bin/showqrcode', showqrcode(core, store));
  routes.get('/native/bridge.js', serveBridge(core));
  routes.all('*', (c) => c.json(UNKNOWN_CALL));

  return {
    name: 'wechat',
    routes,
    control: createControl(core, store, credentials, logins),
    titles: {
      '/cgi-bin/token': '获取 access_token',
      '/cgi-bin/stable_token': '获取稳定版 access_token',
      '/cgi-bin/ticket/getticket': '获取 ticket',
      ...CARD_TITLES,
      '/card/qrcode/create': '创建卡券二维码',
      ...CODE_TITLES,
      ...PAY_TITLES,
      '/sns/oauth2/access_token': '登录：换取 openid',
      '/sns/jscode2session': '小程序登录：换取 openid',
      '/oauth/connect/oauth2/authorize': '登录：网页授权',
    },
    refusals: { busy: BUSY, quota: QUOTA_REACHED, 'token-expired': TOKEN_EXPIRED },
    outcomeOf,
    accounts: () => accounts,
    book: () => book(store, core.clock.now()),
    patchAccount(patch) {
      const changes = check(Patch, patch);
      for (const account of accounts) Object.assign(account, changes);
    },
    limits: LIMITS,
  };
};
