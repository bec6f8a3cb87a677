// Grants what somebody claimed in Baidu's 卡券包: once per couponTakeId, whether launch or push tells of it first.
// @see 百度卡券 2 领券事件推送, 3.2 解密参数
import { couponFace, validity } from '@kaquan/protocol/baidu/coupon-face';
import { CouponError } from '@kaquan/protocol/errors';
import { correctGrant } from '../../storage/correct-grant.ts';
import type { CouponRow } from '../../storage/coupon-row.ts';
import { enterCoupon, type GrantInput } from '../../storage/enter-coupon.ts';
import { findCoupon } from '../../storage/find-coupon.ts';
import { grantCoupon } from '../../storage/grant-coupon.ts';
import { isHolder } from '../../storage/is-holder.ts';
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

/** Is this a code that the merchant uploaded? */
export type IsOurCode = (couponId: string, couponCode: string) => boolean | Promise<boolean>;

export interface GrantingOptions {
  appKey: string;
  template: TemplateCache;
  isOurCode?: IsOurCode | undefined;
}

export interface Granting {
  /** From a launch: sealed by Baidu, so it is granted even while nobody can say what is printed on it, and is right where a push said otherwise. */
  fromLaunch(claim: Claim): Promise<{ row: CouponRow; granted: boolean }>;
  /** From a push: a hint that anybody may forge who knows our address, so Baidu must know the coupon; it changes nothing that is known. */
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
  { appKey, template, isOurCode = () => true }: GrantingOptions,
  context: PlatformContext,
): Granting {
  function grantOf(claim: Claim, raw: Fields | undefined, via: string): GrantInput {
    const now = context.now();
    return {
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
    };
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
        context.logger.warn({ err: error, templateId: claim.couponId }, 'granted without its template');
        return undefined;
      });
      const { db } = await context.database();
      const grant = grantOf(claim, raw, 'launch');
      const entered = await enterCoupon(db, grant);
      if (entered) return { row: entered, granted: true };
      const key = keyOf(appKey, claim.couponTakeId);
      await correctGrant(db, { ...grant, key, face: UNKNOWN_FACE });
      const { row, granted } = await grantCoupon(db, grant);
      return { row: isFaceUnknown(row) && raw ? await complete(row) : row, granted };
    },
    async fromPush(claim) {
      const raw = await template(claim.couponId);
      const { db } = await context.database();
      const key = keyOf(appKey, claim.couponTakeId);
      const known = await findCoupon(db, key);
      if (known ? known.code !== claim.couponCode : !(await isOurCode(claim.couponId, claim.couponCode)))
        throw refused('This is not the code of the coupon.');
      if (known && !(await isHolder(db, key, claim.openId)))
        throw refused('This coupon is already known as somebody else’s.');
      const { row, granted } = await grantCoupon(db, grantOf(claim, raw, 'push'));
      // The launch came first and did not know when the coupon was claimed; terms of days count from there.
      const { claimedAt } = claim;
      if (!granted && claimedAt !== undefined && claimedAt < row.grantedAt)
        return { row: await complete(row, claimedAt), granted };
      return { row, granted };
    },
    complete: async (row) => (isFaceUnknown(row) ? complete(row) : row),
  };
}

function refused(message: string): CouponError {
  return new CouponError('FIELD_INVALID', message, { platform: 'baidu' });
}

function keyOf(appKey: string, couponTakeId: string) {
  return { platform: 'baidu', appId: appKey, couponId: couponTakeId };
}
