// A merchant on BeeCloud, for tests: signs calls, opens templates, issues coupons, makes bills.
import { createHash } from 'node:crypto';
import { defaultSeed } from '../core/seed.ts';
import type { Json, Started } from './start-sandbox.ts';

const [account] = defaultSeed().beecloud;
if (!account) throw new Error('The seed has no BeeCloud account');
export const app = account;
export const [ming, hong] = defaultSeed().users.map((user) => user.beecloud) as [string, string];
export const DAY = 86_400_000;

export const md5 = (text: string): string => createHash('md5').update(text).digest('hex');

/** The common parameters of a call, signed as the document says. */
export function signed(timestamp: number | string, { appId, appSecret } = app): Json {
  return { app_id: appId, timestamp, app_sign: md5(`${appId}${timestamp}${appSecret}`) };
}

export interface CouponJson {
  id: string;
  status: number;
  start_time: number | null;
  end_time: number | null;
  use_time: number | null;
  template: Json;
}

/** Calls BeeCloud's paths and the console of one sandbox, for one of its apps. */
export function openMerchant(sandbox: Started, by = app) {
  const now = () => sandbox.clock.now() * 1000;
  const post = (path: string, body: Json) =>
    sandbox.post(`/beecloud/2/rest${path}`, { ...signed(now(), by), ...body });
  const get = (path: string, params: Json = {}) =>
    sandbox.get(`/beecloud/2/rest${path}`, { para: JSON.stringify({ ...signed(now(), by), ...params }) });
  let billNumber = 0;
  const merchant = {
    now,
    post,
    get,
    /** 满 100 元减 10 元, unless `change` says otherwise; answers its id. */
    async template(change: Json = {}): Promise<string> {
      const input = {
        app_id: by.appId,
        name: '满100减10',
        type: 0,
        limit_fee: 10_000,
        discount: 10,
        ...change,
      };
      const { id, ...rest } = await sandbox.post('/_sandbox/beecloud/templates', input);
      if (!id) throw new Error(JSON.stringify(rest));
      return String(id);
    },
    issue: (templateId: string, userId = ming) =>
      post('/coupon', { template_id: templateId, user_id: userId }),
    /** A coupon of a new template. */
    async coupon(change: Json = {}, userId = ming): Promise<CouponJson> {
      const { coupon, ...rest } = await merchant.issue(await merchant.template(change), userId);
      if (!coupon) throw new Error(JSON.stringify(rest));
      return coupon as CouponJson;
    },
    /** An order of 110 yuan by 小明 with a number of its own. */
    bill(change: Json = {}): Promise<Json> {
      billNumber += 1;
      return post('/bill', {
        channel: 'WX_JSAPI',
        openid: 'oKq7Xo',
        total_fee: 11_000,
        bill_no: `20260101${String(billNumber).padStart(6, '0')}`,
        title: '图书',
        buyer_id: ming,
        ...change,
      });
    },
    pay: (billNo: string, result?: 'success' | 'failure') =>
      sandbox.post('/_sandbox/beecloud/payments', { billNo, ...(result ? { result } : {}) }),
    setConsole: (beecloud: Json) =>
      sandbox.request('/_sandbox/accounts', { method: 'PATCH', body: JSON.stringify({ beecloud }) }),
  };
  return merchant;
}
