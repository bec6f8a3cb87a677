// Baidu: does it give a token and the coupons of this app; does the App Secret look like one.
// @see 智能小程序 服务端 getAccessToken; 百度卡券 5.2 批量查询卡券列表
import type { BaiduApi, BaiduConfig } from '@kaquan/server';
import { type Check, failure, ok, warning } from './finding.ts';

/** The cipher that is assumed takes it for base64 of a key of 24 bytes. */
const SECRET = /^[A-Za-z0-9+/]{32}$/;

export function baiduChecks(api: BaiduApi, config: BaiduConfig): Check[] {
  return [
    {
      name: 'baidu token',
      run: () =>
        api.ready().then(
          () => [ok('baidu token', 'An access token was given.')],
          (error: unknown) => [failure('baidu token', error)],
        ),
    },
    {
      name: 'baidu coupons',
      needs: 'baidu token',
      async run() {
        const { batchGetCoupons } = await import('@kaquan/server/baidu/coupon/batch-get');
        try {
          await batchGetCoupons(api, { pageSize: 1 });
          return [ok('baidu coupons', 'The app may call the coupon interfaces.')];
        } catch (error) {
          return [failure('baidu coupons', error)];
        }
      },
    },
    { name: 'baidu app secret', run: async () => [shapeOf(config)] },
  ];
}

function shapeOf({ appSecret, couponCipher = 'baidu-envelope-192' }: BaiduConfig) {
  const check = 'baidu app secret';
  if (couponCipher === 'baidu-envelope-192' && !SECRET.test(appSecret))
    return warning(
      check,
      'It is not 32 characters of base64, which the default cipher takes for its key.',
      'Try kaquan baidu probe with a real coupon, and configure couponCipher as it says.',
    );
  return ok(check, 'It has the shape of one. Which cipher Baidu uses, kaquan baidu probe tells.');
}
