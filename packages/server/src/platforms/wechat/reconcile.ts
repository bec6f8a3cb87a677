// What WeChat can be asked about our cards: every code by itself, and what a known person holds.
// @see 朋友的券 查询Code接口; 微信卡券 管理卡券 获取用户已领取卡券
import { couponFace, validity } from '@kaquan/protocol/wechat/coupon-face';
import { compareTemplates } from '../../reconcile/compare-template.ts';
import type { ReconcileRules } from '../../reconcile/stage.ts';
import type { PlatformContext } from '../context.ts';
import type { Fields } from '../http/platform-http.ts';
import type { TemplateCache } from '../template-cache.ts';
import type { WechatApi } from './api.ts';
import { getCard } from './card/get.ts';
import { reconcileCodes } from './reconcile-codes.ts';
import { reconcilePeople } from './reconcile-people.ts';

/** WeChat's part in the comparison; people first, so that what is found with them is asked about by its code, too. */
export function reconcileWechat(
  api: WechatApi,
  template: TemplateCache,
  context: PlatformContext,
): ReconcileRules {
  const fetch = (cardId: string) => getCard(api, { cardId });
  const read = (raw: Fields, claimedAt: number) => ({
    face: couponFace(raw),
    validity: validity(raw, claimedAt),
  });
  return {
    stages: [
      compareTemplates({ platform: 'wechat', appId: api.appid, fetch, read }, context),
      reconcilePeople(api, template, context),
      reconcileCodes(api, context),
    ],
    cannotBeAsked: [
      'Friends’ coupons (朋友的券) that nobody has told us of: getcardlist does not list them.',
      'Cards of people who have never been seen here; name them with openIds where you know them.',
      'Cards that were used or ended before anybody told us of them: getcardlist lists only what can be used.',
    ],
  };
}
