// Grants a claimed card once per code, whether a push or a redirect tells of it first.
// @see 微信卡券 领取事件推送; 朋友的券 获取自定义外链参数
import type { Validity } from '@kaquan/protocol/coupon';
import { couponFace } from '@kaquan/protocol/wechat/coupon-face';
import type { CouponRow } from '../../storage/coupon-row.ts';
import { grantCoupon } from '../../storage/grant-coupon.ts';
import type { PlatformContext } from '../context.ts';
import type { Fields } from '../http/platform-http.ts';

export interface GrantCodeInput {
  cardId: string;
  code: string;
  openid: string;
  /** What card/get answered. */
  raw: Fields;
  validity: Validity;
  via: 'push' | 'redirect' | 'list';
}

/** Enters the card, and makes `openid` its holder. */
export async function grantCode(
  appid: string,
  context: PlatformContext,
  input: GrantCodeInput,
): Promise<{ row: CouponRow; granted: boolean }> {
  const { db } = await context.database();
  return grantCoupon(db, {
    platform: 'wechat',
    appId: appid,
    openId: input.openid,
    now: context.now(),
    couponId: input.code,
    templateId: input.cardId,
    code: input.code,
    face: couponFace(input.raw),
    validity: input.validity,
    raw: input.raw,
    via: input.via,
  });
}
