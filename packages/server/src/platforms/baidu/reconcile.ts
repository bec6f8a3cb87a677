// What Baidu can be asked about our coupons: their kinds, and nothing about a single one.
// @see 百度卡券 5.1 查看卡券详情
import { couponFace, validity } from '@kaquan/protocol/baidu/coupon-face';
import { compareTemplates } from '../../reconcile/compare-template.ts';
import type { ReconcileRules } from '../../reconcile/stage.ts';
import type { PlatformContext } from '../context.ts';
import type { Fields } from '../http/platform-http.ts';
import type { BaiduApi } from './api.ts';
import type { Granting } from './grant-claim.ts';
import { reconcileFaces } from './reconcile-faces.ts';
import { fetchTemplate } from './template.ts';

/** Baidu's part in the comparison. That uses are told to it is seen to by every run: `use-untold`. */
export function reconcileBaidu(api: BaiduApi, granting: Granting, context: PlatformContext): ReconcileRules {
  const fetch = (couponId: string) => fetchTemplate(api, couponId);
  const read = (raw: Fields, claimedAt: number) => ({
    face: couponFace(raw),
    validity: validity(raw, claimedAt),
  });
  return {
    stages: [
      compareTemplates({ platform: 'baidu', appId: api.appKey, fetch, read }, context),
      reconcileFaces(api.appKey, granting, context),
    ],
    cannotBeAsked: [
      'Whether a coupon was claimed, is used, or whose it is: Baidu documents no query about a single claim. A claim whose push was lost becomes known when its holder opens it.',
      'Whether Baidu knows of a use that it did not confirm: it documents no code for a second consume.',
      'Which codes were uploaded: keep the progress that uploadCodes reports.',
    ],
  };
}
