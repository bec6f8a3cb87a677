// Enters a claimed coupon once, whichever way it becomes known first: launch, push or redirect.
import { CouponError } from '@kaquan/protocol/errors';
import type { Grant } from '../platforms/platform.ts';
import { instruments } from '../telemetry/instruments.ts';
import { addHolder } from './add-holder.ts';
import type { CouponRow } from './coupon-row.ts';
import type { Database } from './database.ts';
import { findCoupon } from './find-coupon.ts';
import { coupons } from './schema/index.ts';

export interface GrantInput extends Grant {
  platform: string;
  appId: string;
  /** Who holds it. */
  openId: string;
  /** Seconds. */
  now: number;
}

/**
 * Grants a coupon once per (platform, app, coupon id) and makes the person its holder. A later grant of the
 * same coupon changes nothing about it and answers the row as it is.
 *
 * @returns the row, and whether this call was the one that made it
 * @throws {CouponError} FIELD_INVALID when the coupon is known under another template
 * @example const { row, granted } = await grantCoupon(db, { platform: 'baidu', appId, openId, now, ...grant });
 * @supported node
 */
export async function grantCoupon(
  db: Database,
  input: GrantInput,
): Promise<{ row: CouponRow; granted: boolean }> {
  const { platform, appId, couponId, openId, now } = input;
  const key = { platform, appId, couponId };
  const grant = await db.transaction(async (tx) => {
    const [inserted] = await tx
      .insert(coupons)
      .values({
        ...key,
        templateId: input.templateId,
        code: input.code,
        beginTime: input.validity.beginTime ?? null,
        endTime: input.validity.endTime ?? null,
        face: input.face,
        raw: input.raw,
        grantedVia: input.via,
        grantedAt: now,
        updatedAt: now,
      })
      .onConflictDoNothing()
      .returning();
    const row = inserted ?? (await findCoupon(tx, key));
    if (row === undefined || row.templateId !== input.templateId)
      throw new CouponError('FIELD_INVALID', 'This coupon is already known under another template.', {
        platform,
      });
    await addHolder(tx, key, openId, now);
    return { row, granted: inserted !== undefined };
  });
  if (grant.granted) instruments().couponsGranted.add(1, { platform, via: input.via });
  return grant;
}
