// Baidu's API in front of a scripted platform that gives tokens.
import { type BaiduAccount, createBaiduApi } from '../src/platforms/baidu/api.ts';
import type { useDatabase } from './platform-context.ts';
import { scriptedFetch } from './scripted-fetch.ts';

export const COUPON = '/rest/2.0/smartapp/v1.0/coupon';

/** @param tools of the test file's useDatabase */
export function baiduStage(
  { context, newApp }: Pick<ReturnType<typeof useDatabase>, 'context' | 'newApp'>,
  script: Parameters<typeof scriptedFetch>[0],
  account: Partial<BaiduAccount> = {},
) {
  const scripted = scriptedFetch({
    '/oauth/2.0/token': [{ access_token: '24.token', expires_in: 2_592_000 }],
    ...script,
  });
  const api = createBaiduApi(
    { appKey: newApp(), appSecret: 'the-app-secret', baseUrl: 'http://baidu.test', ...account },
    context(scripted.fetch),
  );
  return { api, ...scripted };
}

/** A coupon that keeps every rule. */
export const GOOD_COUPON = {
  couponType: 'CASH',
  leastCost: 10_000,
  reduceCost: 2_000,
  baseInfo: {
    title: '图书满百立减金',
    color: 'B030',
    getLimit: 3,
    dateInfo: {
      getStartTimestamp: 1_574_952_776,
      getEndTimestamp: 1_577_544_776,
      type: 1,
      beginTimestamp: 1_574_952_776,
      endTimestamp: 1_577_544_776,
    },
    appRedirectPath: '/pages/index/index',
  },
  description: '下单时选择该优惠券。',
  callbackUrl: 'https://shop.test/callbacks/baidu/a-long-callback-secret',
};
