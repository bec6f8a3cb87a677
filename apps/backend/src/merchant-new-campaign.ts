// The demo shop begins one more campaign on Baidu, and the line is cut in the middle of its upload.
// @see 百度卡券 1 卡券接入流程
import { CouponError } from '@kaquan/protocol/errors';
import type { BaiduApi } from '@kaquan/server';
import { createCoupon } from '@kaquan/server/baidu/coupon/create';
import { type UploadProgress, uploadCodes } from '@kaquan/server/baidu/upload-codes';
import { putUpBanner } from './merchant-baidu.ts';

const DAY = 24 * 3600;
const CODES = 1_000;
/** Codes that Baidu has answered for when the line is cut. */
const BEFORE_THE_CUT = 400;

export interface NewCampaignOptions {
  /** Counts the shop's new campaigns: tells their titles and codes apart. */
  number: number;
  callbackUrl: string;
  /** Seconds. */
  now: number;
  /** Makes Baidu's answers to the next batch get lost, until the upload gives up. */
  cutLine(): Promise<void>;
}

export interface NewCampaign {
  couponId: string;
  /** Codes that Baidu has. */
  uploaded: number;
  /** Codes of the cut batch that Baidu had when they were sent again. */
  resent: number;
  /** How often the upload broke off. */
  interruptions: number;
}

/** Creates a coupon, uploads its 1,000 codes in two goes, and puts up its banner. */
export async function openNewCampaign(api: BaiduApi, options: NewCampaignOptions): Promise<NewCampaign> {
  const { number, callbackUrl, now, cutLine } = options;
  const { couponId } = await createCoupon(api, {
    couponType: 'CASH',
    leastCost: 5_000,
    reduceCost: 800,
    baseInfo: {
      title: `上新满减券 ${number}`,
      color: 'B060',
      getLimit: 1,
      dateInfo: {
        getStartTimestamp: now - DAY,
        getEndTimestamp: now + 60 * DAY,
        type: 2,
        timeUnit: 2,
        timeValue: 7,
      },
      appRedirectPath: 'pages/coupon/index',
    },
    description: '新到图书可用。<br>每单一张。',
    callbackUrl,
  });

  const couponCodes = Array.from({ length: CODES }, (_, n) => `N${number}-${String(n).padStart(4, '0')}`);
  let progress: UploadProgress | undefined;
  const upload = () =>
    uploadCodes(api, {
      couponId,
      couponCodes,
      progress,
      async onProgress(next) {
        progress = next;
        if (next.done === BEFORE_THE_CUT && !next.inDoubt) await cutLine();
      },
    });

  let interruptions = 0;
  const { done, resentNum } = await upload().catch((error: unknown) => {
    if (!(error instanceof CouponError) || error.code !== 'PLATFORM_UNREACHABLE') throw error;
    interruptions += 1;
    return upload();
  });
  await putUpBanner(api, couponId, `上新满 50 减 8（${number}）`);
  return { couponId, uploaded: done, resent: resentNum, interruptions };
}
