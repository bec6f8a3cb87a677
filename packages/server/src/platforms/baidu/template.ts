// What a kind of Baidu coupon prints, by coupon/get.
// @see 百度卡券 5.1 查看卡券详情
import { CouponError } from '@kaquan/protocol/errors';
import type { PlatformContext } from '../context.ts';
import type { Fields } from '../http/platform-http.ts';
import { createTemplateCache, type TemplateCache } from '../template-cache.ts';
import type { BaiduApi } from './api.ts';
import { getCoupon } from './coupon/get.ts';
import { COUPON_MISSING } from './platform-error.ts';

/** Reads templates; COUPON_UNKNOWN for one that Baidu does not know, so that is not ours. */
export function createBaiduTemplates(api: BaiduApi, context: PlatformContext): TemplateCache {
  return createTemplateCache(
    { platform: 'baidu', appId: api.appKey, fetch: (couponId) => fetchTemplate(api, couponId) },
    context,
  );
}

/**
 * Asks Baidu for one, as it is kept here.
 *
 * @throws {CouponError} COUPON_UNKNOWN, PLATFORM_*
 */
export async function fetchTemplate(api: BaiduApi, couponId: string): Promise<Fields> {
  try {
    // The callback's address holds its secret, and what is kept here is shown to pages.
    const { callbackUrl: _secret, ...raw } = await getCoupon(api, { couponId });
    return raw;
  } catch (error) {
    if (error instanceof CouponError && error.platformCode === COUPON_MISSING)
      throw new CouponError('COUPON_UNKNOWN', 'Baidu knows no such coupon of this app.', {
        platform: 'baidu',
        platformCode: COUPON_MISSING,
      });
    throw error;
  }
}
