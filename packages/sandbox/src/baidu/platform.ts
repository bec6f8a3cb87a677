// Baidu in the sandbox: its routes, its wallet, its words.
import { Hono } from 'hono';
import * as v from 'valibot';
import type { CreatePlatform } from '../core/platform.ts';
import { check } from '../core/read-json.ts';
import { BUSY, outcomeOf, TOKEN_EXPIRED } from './answers.ts';
import { createControl } from './control.ts';
import { createCredentials } from './credentials.ts';
import { LIMITS } from './limits.ts';
import { createLogins } from './logins.ts';
import { token } from './routes/oauth/2.0/token.ts';
import { jscode2sessionkey } from './routes/oauth/jscode2sessionkey.ts';
import { getsessionkey } from './routes/rest/2.0/smartapp/getsessionkey.ts';
import { batchGet } from './routes/rest/2.0/smartapp/v1.0/coupon/batch-get.ts';
import { batchUpload } from './routes/rest/2.0/smartapp/v1.0/coupon/code/batch-upload.ts';
import { consume } from './routes/rest/2.0/smartapp/v1.0/coupon/code/consume.ts';
import { create } from './routes/rest/2.0/smartapp/v1.0/coupon/create.ts';
import { get } from './routes/rest/2.0/smartapp/v1.0/coupon/get.ts';
import { createStore } from './store.ts';

const Patch = v.strictObject({ callbackUrl: v.optional(v.pipe(v.string(), v.url())) });
const COUPON = '/rest/2.0/smartapp/v1.0/coupon';

/** Plays openapi.baidu.com and 卡券包. */
export const createBaidu: CreatePlatform = (core) => {
  const accounts = core.seed.baidu;
  const store = createStore();
  const credentials = createCredentials(core);
  const { guard } = credentials;
  const logins = createLogins(core, store);

  const routes = new Hono();
  routes.on(['GET', 'POST'], '/oauth/2.0/token', token(accounts, credentials));
  routes.post('/oauth/jscode2sessionkey', jscode2sessionkey(accounts, logins));
  routes.on(['GET', 'POST'], '/rest/2.0/smartapp/getsessionkey', guard(getsessionkey(core, logins)));
  routes.post(`${COUPON}/create`, guard(create(store)));
  routes.get(`${COUPON}/get`, guard(get(store)));
  routes.get(`${COUPON}/batchGet`, guard(batchGet(store)));
  routes.post(`${COUPON}/code/batchUpload`, guard(batchUpload(store)));
  routes.post(`${COUPON}/code/consume`, guard(consume(core, store)));

  return {
    name: 'baidu',
    routes,
    control: createControl(core, store, logins),
    titles: {
      '/oauth/2.0/token': '获取 access_token',
      '/oauth/jscode2sessionkey': '登录：换取 openid',
      '/rest/2.0/smartapp/getsessionkey': '登录：换取 openid',
      [`${COUPON}/create`]: '创建卡券',
      [`${COUPON}/get`]: '查看卡券',
      [`${COUPON}/batchGet`]: '批量查询卡券',
      [`${COUPON}/code/batchUpload`]: '上传 Code 码',
      [`${COUPON}/code/consume`]: '核销同步',
    },
    refusals: { busy: BUSY, 'token-expired': TOKEN_EXPIRED },
    outcomeOf,
    accounts: () => accounts,
    patchAccount(patch) {
      const { callbackUrl } = check(Patch, patch);
      for (const account of accounts) if (callbackUrl) account.callbackUrl = callbackUrl;
    },
    limits: LIMITS,
  };
};
