// Quoted by the guide to Baidu's program: a coupon, and codes for it.
import type { BaiduApi } from '@kaquan/server';
import { createCoupon } from '@kaquan/server/baidu/coupon/create';
import { uploadCodes } from '@kaquan/server/baidu/upload-codes';

const DAY = 24 * 3600;

/** `now` in seconds, amounts in fen. */
export async function openCampaign(
  baidu: BaiduApi,
  { callbackUrl, codes, now }: { callbackUrl: string; codes: string[]; now: number },
): Promise<string> {
  const { couponId } = await createCoupon(baidu, {
    callbackUrl,
    couponType: 'CASH',
    leastCost: 10_000,
    reduceCost: 2_000,
    description: '满 100 元减 20 元，每单限用一张。',
    baseInfo: {
      title: '满百减二十',
      color: 'B030',
      getLimit: 1,
      appRedirectPath: 'pages/coupon/index',
      dateInfo: {
        type: 1,
        getStartTimestamp: now,
        getEndTimestamp: now + 30 * DAY,
        beginTimestamp: now,
        endTimestamp: now + 30 * DAY,
      },
    },
  });
  await uploadCodes(baidu, { couponId, couponCodes: codes });
  return couponId;
}
