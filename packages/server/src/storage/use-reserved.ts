// reserved → used by our word, in one statement: the platform is told later, and until then the redemption owes that.
// Uses that are confirmed at the same time share it.
import { and, eq, getTableColumns, gt, type SQLWrapper, sql } from 'drizzle-orm';
import type { Origin } from '../telemetry/origin.ts';
import { ofCoupon } from './coupon-key.ts';
import type { CouponRow } from './coupon-row.ts';
import type { Database } from './database.ts';
import { gather } from './gather.ts';
import { isValidAt } from './is-valid-at.ts';
import { type MerchantKey, ofMerchant } from './merchant-key.ts';
import { PLANNED_ANEW, prepareOnce } from './prepare-once.ts';
import { coupons, redemptions } from './schema/index.ts';
import { wantedRows } from './wanted-rows.ts';

export interface UseInput {
  merchant: MerchantKey;
  redemptionId: string;
  /** Whose redemption it must be. */
  openId: string;
  /** Seconds. */
  now: number;
  origin?: Origin | undefined;
}

const { placeholder } = sql;
const merchant = { platform: placeholder('platform'), appId: placeholder('appId') };

interface Using {
  redemptionId: SQLWrapper;
  openId: SQLWrapper;
  now: SQLWrapper;
  origin: SQLWrapper;
}

const isTheirs = ({ redemptionId, openId }: Pick<Using, 'redemptionId' | 'openId'>) =>
  and(ofMerchant(redemptions, merchant), eq(redemptions.id, redemptionId), eq(redemptions.openId, openId));

/** What the coupon of their redemption must be, to be used without a further look. */
function isReserved(db: Database, using: Pick<Using, 'redemptionId' | 'openId' | 'now'>) {
  const attempt = db.select({ couponId: redemptions.couponId }).from(redemptions).where(isTheirs(using));
  return and(
    ofCoupon(coupons, { ...merchant, couponId: sql`(${attempt})` }),
    eq(coupons.state, 'reserved'),
    eq(coupons.redemptionId, using.redemptionId),
    gt(coupons.reservedUntil, using.now),
    isValidAt(using.now),
  );
}

const couponChanges = ({ now }: Pick<Using, 'now'>) => ({
  state: 'used' as const,
  usedAt: sql`${now}`,
  reservedBy: null,
  reservedUntil: null,
  updatedAt: sql`${now}`,
});
const redemptionChanges = ({ now, origin }: Pick<Using, 'now' | 'origin'>) => ({
  state: 'used' as const,
  toldAt: null,
  dueAt: sql`${now}`,
  origin: sql`${origin}`,
  updatedAt: sql`${now}`,
});

const one = prepareOnce((db) => {
  const using: Using = {
    redemptionId: placeholder('redemptionId'),
    openId: placeholder('openId'),
    now: placeholder('now'),
    origin: sql`${placeholder('origin')}::jsonb`,
  };
  const used = db
    .$with('used')
    .as(db.update(coupons).set(couponChanges(using)).where(isReserved(db, using)).returning());
  const owing = db
    .$with('owing')
    .as(
      db
        .update(redemptions)
        .set(redemptionChanges(using))
        .from(used)
        .where(isTheirs(using))
        .returning({ id: redemptions.id }),
    );
  return db.with(used, owing).select().from(used).prepare('kaquan_use_reserved');
});

const wanted = wantedRows({ redemptionId: 'uuid', openId: 'text', now: 'bigint', origin: 'jsonb' });

/** Those whose coupon somebody else is changing are left out. */
const several = prepareOnce((db) => {
  const reserved = db
    .select({ platform: coupons.platform, appId: coupons.appId, couponId: coupons.couponId })
    .from(coupons)
    .where(isReserved(db, wanted.columnsOf()))
    .for('update', { skipLocked: true });
  const mine = db
    .$with('mine', { platform: coupons.platform, appId: coupons.appId, couponId: coupons.couponId })
    .as(wanted.joined(reserved));
  const ofMine = wanted.columnsOf('mine');
  const used = db
    .$with('used')
    .as(
      db
        .update(coupons)
        .set(couponChanges(ofMine))
        .from(mine)
        .where(ofCoupon(coupons, mine))
        .returning(getTableColumns(coupons)),
    );
  const owing = db.$with('owing').as(
    db
      .update(redemptions)
      .set(redemptionChanges(ofMine))
      .from(mine)
      .where(and(ofMerchant(redemptions, mine), eq(redemptions.id, ofMine.redemptionId)))
      .returning({ id: redemptions.id }),
  );
  return db.with(mine, used, owing).select().from(used).prepare(PLANNED_ANEW);
});

const use = gather<UseInput, CouponRow | undefined>({
  merchantOf: (input) => input.merchant,
  keyOf: ({ redemptionId }) => redemptionId,
  async alone(db, { merchant: { platform, appId }, redemptionId, openId, now, origin }) {
    const text = origin ? JSON.stringify(origin) : null;
    const [row] = await one(db).execute({ platform, appId, redemptionId, openId, now, origin: text });
    return row;
  },
  async together(db, { platform, appId }, inputs) {
    const rows = inputs.map(({ merchant: _all, ...input }) => input);
    const used = await several(db).execute({ platform, appId, ...wanted.valuesOf(rows) });
    return new Map(used.map((row) => [row.redemptionId ?? '', row]));
  },
});

/**
 * Uses the coupon that this person's redemption has reserved, while it is reserved and valid. Of any number of
 * processes at the same time one succeeds, because the coupon's row decides.
 *
 * @returns the used coupon, or undefined where it is not so (any more): look, to find out why
 * @example const row = await useReserved(db, { merchant: { platform, appId }, redemptionId, openId, now });
 * @supported node
 */
export function useReserved(db: Database, input: UseInput): Promise<CouponRow | undefined> {
  return use(db, input);
}
