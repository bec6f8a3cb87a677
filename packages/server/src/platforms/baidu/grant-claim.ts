// Grants what somebody claimed in Baidu's 卡券包: once per couponTakeId, whether launch or push tells of it first.
// @see 百度卡券 2 领券事件推送, 3.2 解密参数
import { couponFace, validity } from '@kaquan/protocol/baidu/coupon-face';
import { CouponError } from '@kaquan/protocol/errors';
import type { CouponRow } from '../../storage/coupon-row.ts';
import { findCoupon } from '../../storage/find-coupon.ts';
import { grantCoupon } from '../../storage/grant-coupon.ts';
import { saveFace } from '../../storage/save-face.ts';
import type { PlatformContext } from '../context.ts';
import type { Fields } from '../http/platform-http.ts';
import type { TemplateCache } from '../template-cache.ts';
import { isFaceUnknown, UNKNOWN_FACE } from '../unknown-face.ts';

export interface Claim {
  openId: string;
  couponId: string;
  couponCode: string;
  couponTakeId: string;
  /** Seconds; only a push tells it. */
  claimedAt?: number;
}

export interface Granting {
  /** From a launch: sealed by Baidu, so it is granted even while nobody can say what is printed on it. */
  fromLaunch(claim: Claim): Promise<{ row: CouponRow; granted: boolean }>;
  /** From a push: a hint that anybody may forge who knows our address, so Baidu must know the coupon. */
  fromPush(claim: Claim): Promise<{ row: CouponRow; granted: boolean }>;
  /** Reads the template of a coupon that was granted without it. Never throws. */
  complete(row: CouponRow): Promise<CouponRow>;
}

/**
 * Makes the one way in which Baidu's coupons are granted.
 *
 * @example const granting = createGranting({ appKey, template }, context);
 * @supported node
 */
export function createGranting(
  { appKey, template }: { appKey: string; template: TemplateCache },
  context: PlatformContext,
): Granting {
  async function grant(claim: Claim, raw: Fields | undefined, via: string) {
    const { db } = await context.database();
    const now = context.now();
    return grantCoupon(db, {
      platform: 'baidu',
      appId: appKey,
      openId: claim.openId,
      now,
      couponId: claim.couponTakeId,
      templateId: claim.couponId,
      code: claim.couponCode,
      face: raw ? couponFace(raw) : UNKNOWN_FACE,
      validity: raw ? validity(raw, claim.claimedAt ?? now) : {},
      raw: raw ?? {},
      via,
    });
  }

  async function complete(row: CouponRow, claimedAt = row.grantedAt): Promise<CouponRow> {
    try {
      const raw = await template(row.templateId);
      const { db } = await context.database();
      const face = { face: couponFace(raw), validity: validity(raw, claimedAt), raw, now: context.now() };
      return (await saveFace(db, keyOf(appKey, row.couponId), face)) ?? row;
    } catch (error) {
      context.logger.warn({ err: error, templateId: row.templateId }, 'template not readable yet');
      return row;
    }
  }

  return {
    async fromLaunch(claim) {
      const raw = await template(claim.couponId).catch((error: unknown) => {
        if (error instanceof CouponError && error.code === 'COUPON_UNKNOWN') throw error;
        context.logger.warn({ err: error, couponId: claim.couponId }, 'granted without its template');
        return undefined;
      });
      const { row, granted } = await grant(claim, raw, 'launch');
      return { row: isFaceUnknown(row) && raw ? await complete(row) : row, granted };
    },
    async fromPush(claim) {
      const raw = await template(claim.couponId);
      const { db } = await context.database();
      const known = await findCoupon(db, keyOf(appKey, claim.couponTakeId));
      if (known && known.code !== claim.couponCode)
        throw new CouponError('FIELD_INVALID', 'This coupon is already known with another code.', {
          platform: 'baidu',
        });
      const { row, granted } = await grant(claim, raw, 'push');
      // The launch came first and did not know when the coupon was claimed; terms of days count from there.
      const { claimedAt } = claim;
      if (!granted && claimedAt !== undefined && claimedAt < row.grantedAt)
        return { row: await complete(row, claimedAt), granted };
      return { row, granted };
    },
    complete: async (row) => (isFaceUnknown(row) ? complete(row) : row),
  };
}

function keyOf(appKey: string, couponTakeId: string) {
  return { platform: 'baidu', appId: appKey, couponId: couponTakeId };
}
