// BeeCloud in the sandbox: its coupons, its bills, its till.
import { Hono } from 'hono';
import * as v from 'valibot';
import type { CreatePlatform } from '../core/platform.ts';
import { check } from '../core/read-json.ts';
import { BUSY, outcomeOf, TIMESTAMP_EXPIRED, TOO_OFTEN } from './answers.ts';
import { book } from './book.ts';
import { createControl } from './control.ts';
import { createCredentials } from './credentials.ts';
import { LIMITS } from './limits.ts';
import { createBill } from './routes/2/rest/bill/create.ts';
import { getBill } from './routes/2/rest/bill/get.ts';
import { listBills } from './routes/2/rest/bills/list.ts';
import { getCoupon } from './routes/2/rest/coupon/get.ts';
import { issueCoupon } from './routes/2/rest/coupon/issue.ts';
import { listCoupons } from './routes/2/rest/coupon/list.ts';
import { getTemplate } from './routes/2/rest/coupon/template/get.ts';
import { listTemplates } from './routes/2/rest/coupon/template/list.ts';
import { choosePayment, showPayment } from './routes/pay/pay.ts';
import { createStore } from './store.ts';

const Patch = v.strictObject({
  callbackUrl: v.optional(v.pipe(v.string(), v.url())),
  transactionFee: v.optional(v.picklist(['paid', 'bill'])),
});

/** Plays api.beecloud.cn and the page that its payments are made on. */
export const createBeecloud: CreatePlatform = (core) => {
  const accounts = core.seed.beecloud;
  const store = createStore();
  const { guard } = createCredentials(core);

  const routes = new Hono();
  routes.get('/2/rest/coupon/template', guard(listTemplates(store)));
  routes.get('/2/rest/coupon/template/:id', guard(getTemplate(store)));
  routes.post('/2/rest/coupon', guard(issueCoupon(core, store)));
  routes.get('/2/rest/coupon', guard(listCoupons(store)));
  routes.get('/2/rest/coupon/:id', guard(getCoupon(store)));
  routes.post('/2/rest/bill', guard(createBill(core, store)));
  routes.get('/2/rest/bill/:id', guard(getBill(store)));
  routes.get('/2/rest/bills', guard(listBills(store)));
  routes.get('/pay/:id', showPayment(store));
  routes.post('/pay/:id', choosePayment(core, store));

  return {
    name: 'beecloud',
    routes,
    control: createControl(core, store),
    pages: [{ title: '控制台', href: 'console' }],
    titles: {
      '/2/rest/coupon/template': '查询卡券模板',
      '/2/rest/coupon/template/:id': '查看卡券模板',
      'POST /2/rest/coupon': '发放卡券',
      'GET /2/rest/coupon': '查询卡券',
      '/2/rest/coupon/:id': '查看卡券',
      '/2/rest/bill': '下单支付',
      '/2/rest/bill/:id': '查看订单',
      '/2/rest/bills': '查询订单',
    },
    refusals: { busy: BUSY, quota: TOO_OFTEN, 'token-expired': TIMESTAMP_EXPIRED },
    outcomeOf,
    accounts: () => accounts,
    book: () => book(store),
    patchAccount(patch) {
      const { callbackUrl, transactionFee } = check(Patch, patch);
      for (const account of accounts) {
        if (callbackUrl) account.callbackUrl = callbackUrl;
        if (transactionFee) account.transactionFee = transactionFee;
      }
    },
    limits: LIMITS,
  };
};
