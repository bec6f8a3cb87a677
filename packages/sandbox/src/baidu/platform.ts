// Baidu in the sandbox: its routes, its wallet, its words.
import { type Handler, Hono } from 'hono';
import * as v from 'valibot';
import type { CreatePlatform } from '../core/platform.ts';
import { check } from '../core/read-json.ts';
import { BUSY, outcomeOf, QUOTA_REACHED, TOKEN_EXPIRED } from './answers.ts';
import { book } from './book.ts';
import { createControl } from './control.ts';
import { createConsole } from './control-console.ts';
import { createCredentials } from './credentials.ts';
import { LIMITS } from './limits.ts';
import { createLogins } from './logins.ts';
import { uploadImage } from './routes/file/2.0/smartapp/v1.0/coupon/upload/image.ts';
import { token } from './routes/oauth/2.0/token.ts';
import { jscode2sessionkey } from './routes/oauth/jscode2sessionkey.ts';
import { getsessionkey } from './routes/rest/2.0/smartapp/getsessionkey.ts';
import { addBanner } from './routes/rest/2.0/smartapp/v1.0/coupon/banner/add.ts';
import { batchGetBanners } from './routes/rest/2.0/smartapp/v1.0/coupon/banner/batch-get.ts';
import { deleteBanner } from './routes/rest/2.0/smartapp/v1.0/coupon/banner/delete.ts';
import { getBanner } from './routes/rest/2.0/smartapp/v1.0/coupon/banner/get.ts';
import { updateBanner } from './routes/rest/2.0/smartapp/v1.0/coupon/banner/update.ts';
import { batchGet } from './routes/rest/2.0/smartapp/v1.0/coupon/batch-get.ts';
import { batchUpload } from './routes/rest/2.0/smartapp/v1.0/coupon/code/batch-upload.ts';
import { consume } from './routes/rest/2.0/smartapp/v1.0/coupon/code/consume.ts';
import { create } from './routes/rest/2.0/smartapp/v1.0/coupon/create.ts';
import { deleteCoupon } from './routes/rest/2.0/smartapp/v1.0/coupon/delete.ts';
import { get } from './routes/rest/2.0/smartapp/v1.0/coupon/get.ts';
import { returnCoupon } from './routes/rest/2.0/smartapp/v1.0/coupon/return.ts';
import { send } from './routes/rest/2.0/smartapp/v1.0/coupon/send.ts';
import { image } from './routes/searchbox/mappconsole/image.ts';
import { putUpSampleCoupon } from './sample-coupon.ts';
import { createStore } from './store.ts';

const Patch = v.strictObject({
  callbackUrl: v.optional(v.pipe(v.string(), v.url())),
  encryptData: v.optional(v.boolean()),
});
const UPLOAD_IMAGE = '/file/2.0/smartapp/v1.0/coupon/upload/image';
const SMARTAPP = '/rest/2.0/smartapp';
const COUPON = `${SMARTAPP}/v1.0/coupon`;

/** Plays openapi.baidu.com and 卡券包. */
export const createBaidu: CreatePlatform = (core) => {
  const accounts = core.seed.baidu;
  const store = createStore();
  if (core.seed.samples) putUpSampleCoupon(core, store);
  const credentials = createCredentials(core);
  const { guard } = credentials;
  const logins = createLogins(core, store);

  const endpoints: [methods: string[], path: string, title: string, handler: Handler][] = [
    [['GET', 'POST'], '/oauth/2.0/token', '获取 access_token', token(accounts, credentials)],
    [['POST'], '/oauth/jscode2sessionkey', '登录：换取 openid', jscode2sessionkey(accounts, logins)],
    [['GET', 'POST'], `${SMARTAPP}/getsessionkey`, '登录：换取 openid', guard(getsessionkey(core, logins))],
    [['POST'], `${COUPON}/create`, '创建卡券', guard(create(store))],
    [['GET'], `${COUPON}/get`, '查看卡券', guard(get(store))],
    [['GET'], `${COUPON}/batchGet`, '批量查询卡券', guard(batchGet(store))],
    [['POST'], `${COUPON}/delete`, '删除卡券', guard(deleteCoupon(store))],
    [['POST'], `${COUPON}/code/batchUpload`, '上传 Code 码', guard(batchUpload(store))],
    [['POST'], `${COUPON}/code/consume`, '核销同步', guard(consume(core, store))],
    [['POST'], `${COUPON}/send`, '同步至卡券包', guard(send(core, store))],
    [['POST'], `${COUPON}/return`, '取消核销', guard(returnCoupon(store))],
    [['POST'], UPLOAD_IMAGE, '上传图片', guard(uploadImage(core, store))],
    [['POST'], `${COUPON}/banner/add`, '创建 Banner', guard(addBanner(core, store))],
    [['POST'], `${COUPON}/banner/update`, '修改 Banner', guard(updateBanner(core, store))],
    [['POST'], `${COUPON}/banner/delete`, '删除 Banner', guard(deleteBanner(store))],
    [['GET'], `${COUPON}/banner/get`, '查看 Banner', guard(getBanner(store))],
    [['GET'], `${COUPON}/banner/batchGet`, '批量查询 Banner', guard(batchGetBanners(store))],
  ];
  const routes = new Hono();
  for (const [methods, path, , handler] of endpoints) routes.on(methods, path, handler);
  routes.get('/searchbox/mappconsole/image/:day/:name', image(store));

  return {
    name: 'baidu',
    routes,
    control: createControl(core, store, logins).route('/', createConsole(core, credentials)),
    titles: Object.fromEntries(endpoints.map(([, path, title]) => [path, title])),
    refusals: { busy: BUSY, quota: QUOTA_REACHED, 'token-expired': TOKEN_EXPIRED },
    outcomeOf,
    accounts: () => accounts,
    book: () => book(store),
    patchAccount(patch) {
      const { callbackUrl, encryptData } = check(Patch, patch);
      for (const account of accounts) {
        if (callbackUrl) account.callbackUrl = callbackUrl;
        if (encryptData !== undefined) account.encryptData = encryptData;
      }
    },
    limits: LIMITS,
  };
};
