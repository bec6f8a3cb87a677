// Takes redemptions to be settled, with their coupons and the turn to ask the platform about them.
import { and, asc, isNull, lte, or, sql } from 'drizzle-orm';
import { ofCoupon } from './coupon-key.ts';
import type { CouponRow } from './coupon-row.ts';
import type { Database } from './database.ts';
import { type MerchantKey, ofMerchant } from './merchant-key.ts';
import { prepareOnce } from './prepare-once.ts';
import type { RedemptionRow } from './redemption-row.ts';
import { coupons, redemptions } from './schema/index.ts';
import { isUnsettled } from './unsettled.ts';

export interface TakeInput {
  /** Seconds. */
  now: number;
  /** Until when those that are taken are nobody else's, seconds. */
  until: number;
  /** How many at most. */
  limit: number;
}

/** A redemption with its coupon, about which nobody else may ask now. */
export type Turn = RedemptionRow & { coupon: CouponRow };

const take = prepareOnce((db) => {
  const { placeholder } = sql;
  const merchant = { platform: placeholder('platform'), appId: placeholder('appId') };
  const now = placeholder('now');
  const due = db.$with('due').as(
    db
      .select({ id: redemptions.id })
      .from(redemptions)
      .where(
        and(
          ofMerchant(redemptions, merchant),
          isUnsettled(),
          lte(redemptions.dueAt, now),
          or(isNull(redemptions.askingUntil), lte(redemptions.askingUntil, now)),
        ),
      )
      .orderBy(asc(redemptions.dueAt))
      .limit(placeholder('limit'))
      .for('update', { skipLocked: true }),
  );
  const turns = db.$with('turns').as(
    db
      .with(due)
      .update(redemptions)
      // No column of an index: of all that a use writes, this costs the database least.
      .set({ askingUntil: sql`${placeholder('until')}`, tries: sql`${redemptions.tries} + 1` })
      .where(
        and(ofMerchant(redemptions, merchant), sql`${redemptions.id} = any(array(${db.select().from(due)}))`),
      )
      .returning(),
  );
  const coupon = db
    .select()
    .from(coupons)
    .where(ofCoupon(coupons, { ...merchant, couponId: turns.couponId }))
    // Looked up for each: joined, PostgreSQL might read all coupons of a merchant whom it does not know yet.
    .limit(1)
    .as('coupon');
  return db.with(turns).select().from(turns).crossJoinLateral(coupon).prepare('kaquan_take_unsettled');
});

/**
 * One merchant's redemptions that owe something and are due, those that have waited longest. Nobody else may ask about
 * them until `until`, or until {@link noteAnswer}.
 *
 * @example for (const turn of await takeUnsettled(db, { platform, appId }, { now, until: now + 30, limit: 20 })) …
 * @supported node
 */
export async function takeUnsettled(
  db: Database,
  { platform, appId }: MerchantKey,
  { now, until, limit }: TakeInput,
): Promise<Turn[]> {
  const taken = await take(db).execute({ platform, appId, now, until, limit });
  return taken.map(({ turns, coupon }) => ({ ...turns, coupon }));
}
