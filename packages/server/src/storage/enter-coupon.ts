// Enters a claimed coupon that is not known yet, with its holder: one statement, so that neither is there alone. Coupons
// that are claimed at the same time share it.
import { sql } from 'drizzle-orm';
import type { Grant } from '../platforms/platform.ts';
import { instruments } from '../telemetry/instruments.ts';
import type { CouponRow } from './coupon-row.ts';
import type { Database } from './database.ts';
import { gather } from './gather.ts';
import { prepareOnce } from './prepare-once.ts';
import { couponHolders, coupons } from './schema/index.ts';
import { wantedRows } from './wanted-rows.ts';

export interface GrantInput extends Grant {
  platform: string;
  appId: string;
  /** Who holds it. */
  openId: string;
  /** Seconds. */
  now: number;
}

const wanted = wantedRows({
  couponId: 'text',
  templateId: 'text',
  code: 'text',
  beginTime: 'bigint',
  endTime: 'bigint',
  face: 'jsonb',
  raw: 'jsonb',
  via: 'text',
  openId: 'text',
  now: 'bigint',
});

const statement = prepareOnce((db) => {
  const { placeholder } = sql;
  const all = db.$with('all', {}).as(sql`select * from ${wanted.table}`);
  const entered = db.$with('entered', { couponId: coupons.couponId }).as(
    sql`insert into ${coupons} ("platform", "app_id", "coupon_id", "template_id", "code", "begin_time", "end_time",
      "face", "raw", "granted_via", "granted_at", "updated_at") select ${placeholder('platform')}, ${placeholder('appId')},
      "couponId", "templateId", "code", "beginTime", "endTime", "face", "raw", "via", "now", "now" from "all"
      on conflict do nothing returning "platform", "app_id", "coupon_id"`,
  );
  return db
    .with(all, entered)
    .insert(couponHolders)
    .select(
      sql`select "entered"."platform", "entered"."app_id", "all"."openId", "entered"."coupon_id", "all"."now"
        from "entered" join "all" on "all"."couponId" = "entered"."coupon_id"`,
    )
    .returning({ couponId: couponHolders.couponId })
    .prepare('kaquan_enter_coupons');
});

/** Whether it was entered. */
const enter = gather<GrantInput, boolean>({
  merchantOf: ({ platform, appId }) => ({ platform, appId }),
  keyOf: ({ couponId }) => couponId,
  async together(db, { platform, appId }, inputs) {
    const rows = inputs.map(({ validity, ...grant }) => ({ ...grant, ...validity }));
    const done = await statement(db).execute({ platform, appId, ...wanted.valuesOf(rows) });
    const entered = new Set(done.map(({ couponId }) => couponId));
    return new Map(inputs.map(({ couponId }) => [couponId, entered.has(couponId)]));
  },
});

/**
 * Enters the coupon and makes the person its holder, unless the coupon is known: then nothing is changed.
 *
 * @returns the row, or undefined if the coupon is known already
 * @example const row = await enterCoupon(db, { platform: 'baidu', appId, openId, now, ...grant });
 * @supported node
 */
export async function enterCoupon(db: Database, input: GrantInput): Promise<CouponRow | undefined> {
  if (!(await enter(db, input))) return undefined;
  instruments().couponsGranted.add(1, { platform: input.platform, via: input.via });
  return rowOf(input);
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
