// held → reserved in one statement: the way of nearly every reservation.
import { and, eq, exists, sql } from 'drizzle-orm';
import { ofCoupon } from './coupon-key.ts';
import type { CouponRow } from './coupon-row.ts';
import type { Database } from './database.ts';
import { isValidAt } from './is-valid-at.ts';
import { prepareOnce } from './prepare-once.ts';
import type { ReserveInput } from './reserve-coupon.ts';
import { couponHolders, coupons, redemptions } from './schema/index.ts';

const reserve = prepareOnce((db) => {
  const platform = sql.placeholder('platform');
  const appId = sql.placeholder('appId');
  const couponId = sql.placeholder('couponId');
  const openId = sql.placeholder('openId');
  const templateId = sql.placeholder('templateId');
  const now = sql.placeholder('now');
  const holder = db
    .select({ since: couponHolders.since })
    .from(couponHolders)
    .where(
      and(
        eq(couponHolders.platform, platform),
        eq(couponHolders.appId, appId),
        eq(couponHolders.openId, openId),
        eq(couponHolders.couponId, couponId),
      ),
    );
  const taken = db.$with('taken').as(
    db
      .update(coupons)
      .set({
        state: 'reserved',
        redemptionId: sql`${sql.placeholder('redemptionId')}`,
        reservedBy: sql`${openId}`,
        reservedUntil: sql`${sql.placeholder('until')}`,
        updatedAt: sql`${now}`,
      })
      .where(
        and(
          ofCoupon(coupons, { platform, appId, couponId }),
          eq(coupons.state, 'held'),
          sql`(${templateId}::text is null or ${coupons.templateId} = ${templateId})`,
          isValidAt(now),
          sql`${coupons.raw} <> '{}'::jsonb`,
          exists(holder),
        ),
      )
      .returning(),
  );
  const opened = db.$with('opened', { id: redemptions.id }).as(
    sql`insert into ${redemptions} ("id", "platform", "app_id", "coupon_id", "open_id", "state", "reserved_until",
      "created_at", "updated_at") select "redemption_id", "platform", "app_id", "coupon_id", "reserved_by", "state",
      "reserved_until", "updated_at", "updated_at" from ${taken} returning "id"`,
  );
  return db.with(taken, opened).select().from(taken).prepare('kaquan_reserve_held');
});

/**
 * Reserves a coupon that nobody has reserved, that this person holds, that is valid now, and of which everything is
 * known. Of any number of processes at the same time at most one succeeds.
 *
 * @param input `templateId`: what the coupon must be of, where the caller has said
 * @returns the coupon, or undefined where any of this is not so: look, to find out what
 * @example const row = await reserveHeld(db, { key, openId, redemptionId: randomUUID(), until, now });
 * @supported node
 */
export async function reserveHeld(
  db: Database,
  { key, openId, templateId, redemptionId, until, now }: ReserveInput & { templateId?: string | undefined },
): Promise<CouponRow | undefined> {
  const [row] = await reserve(db).execute({
    ...key,
    openId,
    templateId: templateId ?? null,
    redemptionId,
    until,
    now,
  });
  return row;
}
