// Enters issued coupons of BeeCloud, and brings those that are known to what BeeCloud says.
// @see BeeCloud 营销卡券 发放卡券
import { readCoupon, templateFields } from '@kaquan/protocol/beecloud/coupon';
import { couponFace, validity } from '@kaquan/protocol/beecloud/coupon-face';
import type { CouponFace, Validity } from '@kaquan/protocol/coupon';
import { CouponError } from '@kaquan/protocol/errors';
import type { CouponRow } from '../../storage/coupon-row.ts';
import type { Database } from '../../storage/database.ts';
import { findCoupon } from '../../storage/find-coupon.ts';
import { grantCoupon } from '../../storage/grant-coupon.ts';
import { markUsed } from '../../storage/mark-used.ts';
import { saveFace } from '../../storage/save-face.ts';
import type { Fields } from '../http/platform-http.ts';

export interface GrantOptions {
  appId: string;
  /** Seconds. */
  now: number;
  via: 'issue' | 'list';
}

/**
 * Grants a coupon once, whether its issue or a list tells of it first; later it only follows BeeCloud.
 *
 * @param raw the coupon as BeeCloud answers it
 * @throws {CouponError} PLATFORM_REFUSED for a coupon without id, user or template
 */
export async function grantIssued(db: Database, raw: Fields, options: GrantOptions): Promise<CouponRow> {
  const { appId, now, via } = options;
  const coupon = readCoupon(raw);
  const { id, userId, template } = coupon;
  if (id === '' || userId === '' || template.id === '')
    throw new CouponError('PLATFORM_REFUSED', 'BeeCloud answered a coupon without id, user or template.', {
      platform: 'beecloud',
    });
  const key = { platform: 'beecloud', appId, couponId: id };
  const told = shownCoupon(raw, now);
  const known = await findCoupon(db, key);
  let row = known;
  if (row === undefined)
    ({ row } = await grantCoupon(db, {
      ...key,
      ...told,
      openId: userId,
      templateId: template.id,
      code: id,
      via,
      now,
    }));
  else if (hasChanged(row.raw, told.raw)) row = (await saveFace(db, key, { ...told, now })) ?? row;
  if (!coupon.used || row.state === 'used') return row;
  return (await markUsed(db, { key, now })) ?? row;
}

/** What a page is shown of a coupon, and when it can be used; the merchant's login name is nothing for a page. */
export function shownCoupon(raw: Fields, now: number): { face: CouponFace; validity: Validity; raw: Fields } {
  const { mch_account: _account, ...shown } = templateFields(raw.template);
  const fields = { ...raw, template: shown };
  return { face: couponFace(fields), validity: validity(fields, now), raw: fields };
}

/** BeeCloud says itself when it changed a coupon or its template last. */
function hasChanged(before: Fields, after: Fields): boolean {
  const stamps = (fields: Fields) =>
    JSON.stringify([fields.updated_at, fields.status, templateFields(fields.template).updated_at]);
  return stamps(before) !== stamps(after);
}
