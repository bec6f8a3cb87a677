// Enters a claimed coupon that is not known yet, with its holder: one statement, so that neither is there alone.
import { sql } from 'drizzle-orm';
import type { Grant } from '../platforms/platform.ts';
import { instruments } from '../telemetry/instruments.ts';
import type { CouponRow } from './coupon-row.ts';
import type { Database } from './database.ts';
import { prepareOnce } from './prepare-once.ts';
import { couponHolders, coupons } from './schema/index.ts';

export interface GrantInput extends Grant {
  platform: string;
  appId: string;
  /** Who holds it. */
  openId: string;
  /** Seconds. */
  now: number;
}

const enter = prepareOnce((db) => {
  const { placeholder } = sql;
  const entered = db.$with('entered').as(
    db
      .insert(coupons)
      .values({
        platform: placeholder('platform'),
        appId: placeholder('appId'),
        couponId: placeholder('couponId'),
        templateId: placeholder('templateId'),
        code: placeholder('code'),
        beginTime: placeholder('beginTime'),
        endTime: placeholder('endTime'),
        face: placeholder('face'),
        raw: placeholder('raw'),
        grantedVia: placeholder('grantedVia'),
        grantedAt: placeholder('now'),
        updatedAt: placeholder('now'),
      })
      .onConflictDoNothing()
      .returning({ platform: coupons.platform, appId: coupons.appId, couponId: coupons.couponId }),
  );
  return db
    .with(entered)
    .insert(couponHolders)
    .select(
      sql`select ${entered.platform}, ${entered.appId}, ${placeholder('openId')}::text, ${entered.couponId},
        ${placeholder('now')}::bigint from ${entered}`,
    )
    .returning({ couponId: couponHolders.couponId })
    .prepare('kaquan_enter_coupon');
});

/**
 * Enters the coupon and makes the person its holder, unless the coupon is known: then nothing is changed.
 *
 * @returns the row, or undefined if the coupon is known already
 * @example const row = await enterCoupon(db, { platform: 'baidu', appId, openId, now, ...grant });
 * @supported node
 */
export async function enterCoupon(db: Database, input: GrantInput): Promise<CouponRow | undefined> {
  const row = rowOf(input);
  const { openId, now } = input;
  const entered = await enter(db).execute({ ...row, openId, now });
  if (entered.length === 0) return undefined;
  instruments().couponsGranted.add(1, { platform: input.platform, via: input.via });
  return row;
}

/** What the database keeps of it, which need not be read back. */
function rowOf({ platform, appId, couponId, templateId, code, ...grant }: GrantInput): CouponRow {
  return {
    platform,
    appId,
    couponId,
    templateId,
    code,
    state: 'held',
    redemptionId: null,
    reservedBy: null,
    reservedUntil: null,
    usedAt: null,
    voidReason: null,
    beginTime: grant.validity.beginTime ?? null,
    endTime: grant.validity.endTime ?? null,
    face: grant.face,
    raw: grant.raw,
    grantedVia: grant.via,
    grantedAt: grant.now,
    updatedAt: grant.now,
  };
}
