// Writes down that the platform knows of a use that was ours to decide. What is told at the same time is one statement.
import { and, eq, type SQLWrapper, sql } from 'drizzle-orm';
import { ofCoupon } from './coupon-key.ts';
import type { CouponKey } from './coupon-row.ts';
import type { Database } from './database.ts';
import { gather } from './gather.ts';
import { ofMerchant } from './merchant-key.ts';
import { PLANNED_ANEW, prepareOnce } from './prepare-once.ts';
import { redemptions } from './schema/index.ts';
import { isUntold } from './unsettled.ts';
import { wantedRows } from './wanted-rows.ts';

interface ToldInput {
  key: CouponKey;
  redemptionId: string;
  reason?: string;
  now: number;
}

const { placeholder } = sql;
const merchant = { platform: placeholder('platform'), appId: placeholder('appId') };

const changes = ({ reason, now }: Record<'reason' | 'now', SQLWrapper>) => ({
  toldAt: sql`${now}`,
  askingUntil: null,
  reason: sql`${reason}`,
  updatedAt: sql`${now}`,
});

const isUntoldOf = ({ couponId, redemptionId }: Record<'couponId' | 'redemptionId', SQLWrapper>) =>
  and(ofCoupon(redemptions, { ...merchant, couponId }), eq(redemptions.id, redemptionId), isUntold());

const one = prepareOnce((db) => {
  const told = {
    couponId: placeholder('couponId'),
    redemptionId: placeholder('redemptionId'),
    reason: placeholder('reason'),
    now: placeholder('now'),
  };
  return db.update(redemptions).set(changes(told)).where(isUntoldOf(told)).prepare('kaquan_note_told');
});

const wanted = wantedRows({ couponId: 'text', redemptionId: 'uuid', reason: 'text', now: 'bigint' });

/** Those that somebody else is changing are left out. */
const several = prepareOnce((db) => {
  const { platform, appId, id } = redemptions;
  const owing = db
    .select({ platform, appId, id })
    .from(redemptions)
    .where(isUntoldOf(wanted.columnsOf()))
    .for('update', { skipLocked: true });
  const untold = db.$with('untold', { platform, appId, id }).as(wanted.joined(owing));
  return db
    .with(untold)
    .update(redemptions)
    .set(changes(wanted.columnsOf('untold')))
    .from(untold)
    .where(and(ofMerchant(redemptions, untold), eq(id, untold.id)))
    .returning({ id })
    .prepare(PLANNED_ANEW);
});

const note = gather<ToldInput, void>({
  merchantOf: ({ key }) => ({ platform: key.platform, appId: key.appId }),
  keyOf: ({ redemptionId }) => redemptionId,
  async alone(db, { key, reason = null, ...input }) {
    await one(db).execute({ ...key, reason, ...input });
  },
  async together(db, { platform, appId }, inputs) {
    const rows = inputs.map(({ key, ...input }) => ({ couponId: key.couponId, ...input }));
    const told = await several(db).execute({ platform, appId, ...wanted.valuesOf(rows) });
    return new Map(told.map(({ id }) => [id, undefined]));
  },
});

/**
 * Marks a used redemption as known to the platform.
 *
 * @param input `now` in seconds; `reason` what the platform said, if it was more than yes
 * @example await noteTold(db, { key, redemptionId, now });
 * @supported node
 */
export function noteTold(db: Database, input: ToldInput): Promise<void> {
  return note(db, input);
}
