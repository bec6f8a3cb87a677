// Our rows of WeChat's cards, as a push changes them: each step does nothing the second time.
import { validity } from '@kaquan/protocol/wechat/coupon-face';
import type { PlatformContext } from '../../platforms/context.ts';
import type { TemplateCache } from '../../platforms/template-cache.ts';
import type { WechatApi } from '../../platforms/wechat/api.ts';
import { grantCode } from '../../platforms/wechat/grant-code.ts';
import type { CouponKey } from '../../storage/coupon-row.ts';
import { voidCoupon } from '../../storage/void-coupon.ts';

export interface EventTools {
  api: WechatApi;
  template: TemplateCache;
  context: PlatformContext;
}

/** A claimed card, and whose it is said to be. */
export interface Claimed {
  cardId: string;
  code: string;
  openid: string;
  /** Seconds. */
  createTime: number | undefined;
}

export function keyOf(code: string, { api }: EventTools): CouponKey {
  return { platform: 'wechat', appId: api.appid, couponId: code };
}

/**
 * Enters the card if it is new. Also for a push that ends it: that may come before the push of the claim, which then
 * finds it ended.
 */
export async function grant(claimed: Claimed, { api, template, context }: EventTools): Promise<boolean> {
  const raw = await template(claimed.cardId);
  const { granted } = await grantCode(api.appid, context, {
    cardId: claimed.cardId,
    code: claimed.code,
    openid: claimed.openid,
    raw,
    validity: validity(raw, claimed.createTime ?? context.now()),
    via: 'push',
  });
  return granted;
}

/** Ends a card that is gone; answers whether it was still there. */
export async function end(code: string, reason: string, tools: EventTools): Promise<boolean> {
  const { db } = await tools.context.database();
  const row = await voidCoupon(db, { key: keyOf(code, tools), reason, now: tools.context.now() });
  return row !== undefined;
}
