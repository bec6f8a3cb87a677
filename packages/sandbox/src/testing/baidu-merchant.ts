// A merchant on Baidu, for tests: gets a token, creates a coupon, uploads codes.
import { defaultSeed } from '../core/seed.ts';
import type { Json, Started } from './start-sandbox.ts';

export const COUPON = '/baidu/rest/2.0/smartapp/v1.0/coupon';
const [account] = defaultSeed().baidu;
if (!account) throw new Error('The seed has no Baidu account');
export const app = account;
export const [ming, hong] = defaultSeed().users.map((user) => user.baidu) as [string, string];

export async function getToken(sandbox: Started): Promise<string> {
  const form = new URLSearchParams({
    grant_type: 'client_credentials',
    client_id: app.appKey,
    client_secret: app.appSecret,
    scope: 'smartapp_snsapi_base',
  });
  return String((await sandbox.post('/baidu/oauth/2.0/token', form)).access_token);
}

/** A cash coupon that can be claimed and used for a day from now; `change` replaces fields, of baseInfo too. */
export function cashCoupon(now: number, change: Json & { baseInfo?: Json } = {}) {
  const { baseInfo, ...rest } = change;
  return {
    couponType: 'CASH',
    leastCost: 10_000,
    reduceCost: 2000,
    description: '下单时选择该优惠券',
    callbackUrl: 'http://127.0.0.1:9/callbacks/secret',
    baseInfo: {
      title: '图书满百立减金',
      color: 'B030',
      getLimit: 2,
      appRedirectPath: 'pages/coupon/index?from=wallet',
      dateInfo: {
        getStartTimestamp: now - 60,
        getEndTimestamp: now + 86_400,
        type: 1,
        beginTimestamp: now - 60,
        endTimestamp: now + 86_400,
      },
      ...baseInfo,
    },
    ...rest,
  };
}

/** Creates a coupon and uploads its codes; answers its couponId and the token used. */
export async function openCampaign(
  sandbox: Started,
  change: Json & { baseInfo?: Json } = {},
  codes = ['A001', 'A002', 'A003'],
): Promise<{ couponId: string; token: string }> {
  const token = await getToken(sandbox);
  const query = { access_token: token };
  const body = cashCoupon(sandbox.clock.now(), change);
  const created = (await sandbox.post(`${COUPON}/create`, body, query)) as { data: { couponId: string } };
  const { couponId } = created.data;
  const upload = new URLSearchParams({ couponId, couponCodes: codes.join(',') });
  if (codes.length > 0) await sandbox.post(`${COUPON}/code/batchUpload`, upload, query);
  return { couponId, token };
}

export async function claim(sandbox: Started, openId: string, couponId: string) {
  return (await sandbox.post('/_sandbox/baidu/claims', { openId, couponId })) as {
    couponTakeId: string;
    couponCode: string;
    error?: { code: string };
  };
}
