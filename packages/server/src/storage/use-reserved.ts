// reserved → used by our word, in one statement: the platform is told later, and until then the redemption owes that.
import { and, eq, gt, sql } from 'drizzle-orm';
import type { Origin } from '../telemetry/origin.ts';
import { ofCoupon } from './coupon-key.ts';
import type { CouponRow } from './coupon-row.ts';
import type { Database } from './database.ts';
import { isValidAt } from './is-valid-at.ts';
import type { MerchantKey } from './merchant-key.ts';
import { prepareOnce } from './prepare-once.ts';
import { coupons, redemptions } from './schema/index.ts';

export interface UseInput {
  merchant: MerchantKey;
  redemptionId: string;
  /** Whose redemption it must be. */
  openId: string;
  /** Seconds. */
  now: number;
  origin?: Origin | undefined;
}

const use = prepareOnce((db) => {
  const platform = sql.placeholder('platform');
  const appId = sql.placeholder('appId');
  const redemptionId = sql.placeholder('redemptionId');
  const now = sql.placeholder('now');
  const isTheirs = and(
    eq(redemptions.platform, platform),
    eq(redemptions.appId, appId),
    eq(redemptions.id, redemptionId),
    eq(redemptions.openId, sql.placeholder('openId')),
  );
  const attempt = db.select({ couponId: redemptions.couponId }).from(redemptions).where(isTheirs);
  const used = db.$with('used').as(
    db
      .update(coupons)
      .set({
        state: 'used',
        usedAt: sql`${now}`,
        reservedBy: null,
        reservedUntil: null,
        updatedAt: sql`${now}`,
      })
      .where(
        and(
          ofCoupon(coupons, { platform, appId, couponId: attempt }),
          eq(coupons.state, 'reserved'),
          eq(coupons.redemptionId, redemptionId),
          gt(coupons.reservedUntil, now),
          isValidAt(now),
        ),
      )
      .returning(),
  );
  const owing = db.$with('owing').as(
    db
      .update(redemptions)
      .set({
        state: 'used',
        toldAt: null,
        dueAt: sql`${now}`,
        origin: sql`${sql.placeholder('origin')}::jsonb`,
        updatedAt: sql`${now}`,
      })
      .from(used)
      .where(isTheirs)
      .returning({ id: redemptions.id }),
  );
  return db.with(used, owing).select().from(used).prepare('kaquan_use_reserved');
});

/**
 * Uses the coupon that this person's redemption has reserved, while it is reserved and valid. Of any number of
 * processes at the same time one succeeds, because the coupon's row decides.
 *
 * @returns the used coupon, or undefined where it is not so (any more): look, to find out why
 * @example const row = await useReserved(db, { merchant: { platform, appId }, redemptionId, openId, now });
 * @supported node
 */
export async function useReserved(
  db: Database,
  { merchant, redemptionId, openId, now, origin }: UseInput,
): Promise<CouponRow | undefined> {
  const [row] = await use(db).execute({
    platform: merchant.platform,
    appId: merchant.appId,
    redemptionId,
    openId,
    now,
    origin: origin ? JSON.stringify(origin) : null,
  });
  return row;
}
