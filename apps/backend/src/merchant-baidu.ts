// The demo shop opens on Baidu: its coupons, their codes, and a banner.
// @see 百度卡券 1 卡券接入流程
import { readFile } from 'node:fs/promises';
import type { BaiduApi } from '@kaquan/server';
import { addBanner } from '@kaquan/server/baidu/coupon/banner/add';
import { createCoupon } from '@kaquan/server/baidu/coupon/create';
import { uploadImage } from '@kaquan/server/baidu/coupon/upload/image';
import { uploadCodes } from '@kaquan/server/baidu/upload-codes';
import { baiduCampaigns } from './merchant-baidu-campaigns.ts';

const BANNER = new URL('../assets/banner.png', import.meta.url);
/** The program's first page; the picture invites to look around, not to use a coupon. */
const BANNER_PAGE = 'pages/index/index';

/** Creates the campaigns that can be claimed around `now`, seconds. */
export async function openBaiduShop(
  api: BaiduApi,
  { callbackUrl, now }: { callbackUrl: string; now: number },
): Promise<void> {
  for (const [index, { codes, bannerTitle, ...coupon }] of baiduCampaigns(now).entries()) {
    const { couponId } = await createCoupon(api, { ...coupon, callbackUrl });
    await uploadCodes(api, { couponId, couponCodes: codesOf(index, codes) });
    if (bannerTitle !== undefined) await putUpBanner(api, couponId, bannerTitle);
  }
}

/** Codes of the merchant's own, another series for each campaign. */
function codesOf(index: number, count: number): string[] {
  return Array.from({ length: count }, (_, n) => `K${index + 1}${String(n + 1).padStart(6, '0')}`);
}

/** Uploads the shop's picture and shows it as the coupon's banner. */
export async function putUpBanner(api: BaiduApi, couponId: string, title: string): Promise<void> {
  const { url } = await uploadImage(api, { file: new Uint8Array(await readFile(BANNER)) });
  await addBanner(api, { couponId, picUrl: url, title, appRedirectPath: BANNER_PAGE });
}
