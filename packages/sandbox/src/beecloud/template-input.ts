// A new template as the console takes it: the platform has no call for this.
// @see BeeCloud 营销卡券 模板包含的字段
import { randomUUID } from 'node:crypto';
import * as v from 'valibot';
import type { BeecloudAccount } from './accounts.ts';
import type { Template } from './store.ts';

const count = v.optional(v.pipe(v.number(), v.integer(), v.minValue(0)), 0);
const time = v.optional(v.nullable(v.pipe(v.number(), v.integer(), v.minValue(0))), null);
/** At most so many decimals: an amount has no half fen. */
const decimals = (most: number) =>
  v.check<number, string>((value) => Number(value.toFixed(most)) === value, `at most ${most} decimals`);

const common = {
  app_id: v.optional(v.string()),
  name: v.pipe(v.string(), v.minLength(1)),
  limit_fee: count,
  total_count: count,
  max_count_per_user: count,
  expiry_type: v.optional(v.picklist([1, 2]), 1),
  start_time: time,
  end_time: time,
  delivery_valid_days: count,
  status: v.optional(v.picklist([0, 1, -1]), 1),
};

/** Fields in the platform's own words; `status` is open unless said. */
export const TemplateInput = v.pipe(
  v.variant('type', [
    v.strictObject({
      ...common,
      type: v.literal(0),
      discount: v.pipe(v.number(), v.minValue(0.01), v.maxValue(1_000_000), decimals(2)),
    }),
    v.strictObject({
      ...common,
      type: v.literal(1),
      discount: v.pipe(v.number(), v.gtValue(0), v.ltValue(1), decimals(4)),
    }),
  ]),
  v.check(
    ({ start_time, end_time }) => start_time === null || end_time === null || start_time < end_time,
    'start_time must be before end_time',
  ),
  v.check(
    ({ expiry_type, delivery_valid_days }) => expiry_type === 1 || delivery_valid_days > 0,
    'delivery_valid_days is required with expiry_type 2',
  ),
);

/** A template of `account` that nobody has had a coupon of yet. */
export function newTemplate(
  input: v.InferOutput<typeof TemplateInput>,
  account: BeecloudAccount,
  now: number,
): Template {
  return {
    ...input,
    id: randomUUID(),
    deliver_count: 0,
    use_count: 0,
    mch_account: account.mchAccount,
    app_id: account.appId,
    created_at: now,
    updated_at: now,
  };
}
