// The shop's merchant at work beside the running demo: one more campaign of the same Baidu app.
import { type BaiduApi, createCouponServer } from '@kaquan/server';
import { batchGetCoupons } from '@kaquan/server/baidu/coupon/batch-get';
import { createCoupon } from '@kaquan/server/baidu/coupon/create';
import pino from 'pino';
import type { Stack } from '../../harness/stack.ts';

const DAY = 24 * 3600;

/** What the people see of the campaign. */
export const TITLE = '周年庆满减券';

export interface Merchant {
  api: BaiduApi;
  close(): Promise<void>;
}

/** A process of the merchant's with the app's credentials; each call stands for a process started anew. */
export async function openMerchant(stack: Stack): Promise<Merchant> {
  const [account] = (await stack.control.accounts()).baidu;
  if (!account) throw new Error('The sandbox plays no Baidu app');
  const server = createCouponServer({
    database: 'memory://',
    identify: () => null,
    logger: pino({ level: 'silent' }),
    baidu: {
      appKey: account.appKey,
      appSecret: account.appSecret,
      callbackSecret: 'the-merchant-gets-no-pushes-here',
      baseUrl: `${stack.sandboxUrl}/baidu`,
    },
  });
  if (!server.baidu) throw new Error('The server lacks Baidu');
  return { api: server.baidu, close: () => server.close() };
}

/** Creates the campaign; its pushes go where those of the app's other coupons go. */
export async function createCampaign(api: BaiduApi, now: number): Promise<string> {
  const { dataList } = await batchGetCoupons(api, { pageSize: 1 });
  const { couponId } = await createCoupon(api, {
    couponType: 'CASH',
    leastCost: 8_800,
    reduceCost: 1_888,
    baseInfo: {
      title: TITLE,
      color: 'B080',
      getLimit: 2,
      dateInfo: {
        getStartTimestamp: now - DAY,
        getEndTimestamp: now + DAY,
        type: 2,
        timeUnit: 2,
        timeValue: 7,
      },
      appRedirectPath: 'pages/coupon/index',
    },
    description: '周年庆期间可用。<br>每单一张。',
    callbackUrl: String(dataList[0]?.callbackUrl),
  });
  return couponId;
}
