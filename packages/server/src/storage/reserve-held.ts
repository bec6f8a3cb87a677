// held → reserved in one statement: the way of nearly every reservation. Those that are asked for at the same time share it.
import { and, eq, exists, getTableColumns, type SQLWrapper, sql } from 'drizzle-orm';
import { ofCoupon } from './coupon-key.ts';
import type { CouponRow } from './coupon-row.ts';
import type { Database } from './database.ts';
import { gather } from './gather.ts';
import { isValidAt } from './is-valid-at.ts';
import { ofMerchant } from './merchant-key.ts';
import { PLANNED_ANEW, prepareOnce } from './prepare-once.ts';
import type { ReserveInput } from './reserve-coupon.ts';
import { couponHolders, coupons, redemptions } from './schema/index.ts';
import { wantedRows } from './wanted-rows.ts';

const { placeholder } = sql;
const merchant = { platform: placeholder('platform'), appId: placeholder('appId') };

interface Reserving {
  couponId: SQLWrapper;
  openId: SQLWrapper;
  /** Null: of whatever template. */
  templateId: SQLWrapper;
  redemptionId: SQLWrapper;
  until: SQLWrapper;
  now: SQLWrapper;
}

/** What a coupon must be, to be reserved without a further look. */
function isFree(db: Database, { couponId, openId, templateId, now }: Reserving) {
  const holder = db
    .select({ since: couponHolders.since })
    .from(couponHolders)
    .where(
      and(
        ofMerchant(couponHolders, merchant),
        eq(couponHolders.openId, openId),
        eq(couponHolders.couponId, couponId),
      ),
    );
  return and(
    ofCoupon(coupons, { ...merchant, couponId }),
    eq(coupons.state, 'held'),
    sql`(${templateId}::text is null or ${coupons.templateId} = ${templateId})`,
    isValidAt(now),
    sql`${coupons.raw} <> '{}'::jsonb`,
    exists(holder),
  );
}

const changes = ({ openId, redemptionId, until, now }: Reserving) => ({
  state: 'reserved' as const,
  redemptionId: sql`${redemptionId}`,
  reservedBy: sql`${openId}`,
  reservedUntil: sql`${until}`,
  updatedAt: sql`${now}`,
});

/** Enters the redemptions of the coupons that a statement's part `taken` has reserved. */
const opening = (db: Database) =>
  db.$with('opened', { id: redemptions.id }).as(
    sql`insert into ${redemptions} ("id", "platform", "app_id", "coupon_id", "open_id", "state", "reserved_until",
      "created_at", "updated_at") select "redemption_id", "platform", "app_id", "coupon_id", "reserved_by", "state",
      "reserved_until", "updated_at", "updated_at" from "taken" returning "id"`,
  );

const one = prepareOnce((db) => {
  const values: Reserving = {
    couponId: placeholder('couponId'),
    openId: placeholder('openId'),
    templateId: placeholder('templateId'),
    redemptionId: placeholder('redemptionId'),
    until: placeholder('until'),
    now: placeholder('now'),
  };
  const taken = db
    .$with('taken')
    .as(db.update(coupons).set(changes(values)).where(isFree(db, values)).returning());
  return db.with(taken, opening(db)).select().from(taken).prepare('kaquan_reserve_held');
});

const wanted = wantedRows({
  couponId: 'text',
  openId: 'text',
  templateId: 'text',
  redemptionId: 'uuid',
  until: 'bigint',
  now: 'bigint',
});

/** Those that somebody else is changing are left out. */
const several = prepareOnce((db) => {
  const held = db
    .select({ platform: coupons.platform, appId: coupons.appId, couponId: coupons.couponId })
    .from(coupons)
    .where(isFree(db, wanted.columnsOf()))
    .for('update', { skipLocked: true });
  const free = db
    .$with('free', { platform: coupons.platform, appId: coupons.appId, couponId: coupons.couponId })
    .as(wanted.joined(held));
  const taken = db.$with('taken').as(
    db
      .update(coupons)
      .set(changes(wanted.columnsOf('free')))
      .from(free)
      .where(ofCoupon(coupons, free))
      .returning(getTableColumns(coupons)),
  );
  return db.with(free, taken, opening(db)).select().from(taken).prepare(PLANNED_ANEW);
});

type HeldInput = ReserveInput & { templateId?: string | undefined };

const reserve = gather<HeldInput, CouponRow | undefined>({
  merchantOf: ({ key }) => ({ platform: key.platform, appId: key.appId }),
  keyOf: ({ key }) => key.couponId,
  async alone(db, { key, templateId = null, ...input }) {
    const [row] = await one(db).execute({ ...key, templateId, ...input });
    return row;
  },
  async together(db, { platform, appId }, inputs) {
    const rows = inputs.map(({ key, ...input }) => ({ couponId: key.couponId, ...input }));
    const taken = await several(db).execute({ platform, appId, ...wanted.valuesOf(rows) });
    return new Map(taken.map((row) => [row.couponId, row]));
  },
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
export function reserveHeld(db: Database, input: HeldInput): Promise<CouponRow | undefined> {
  return reserve(db, input);
}
