// What a merchant may send to create a coupon, with the checks the document names.
// @see 百度卡券 §1.2.1 卡券基础信息字段; official server SDK, createCoupon (codeType, quantity, dateInfo.type 4)
import * as v from 'valibot';

/** 15 since 2021; the document itself still says 10. */
const TITLE_LIMIT = 15;

/** The official SDKs send some numbers as text. */
const numeric = v.union([v.number(), v.pipe(v.string(), v.regex(/^\d+$/), v.toNumber())]);
const whole = (min: number, max = Number.MAX_SAFE_INTEGER) =>
  v.pipe(numeric, v.integer(), v.minValue(min), v.maxValue(max));
const color = v.pipe(v.string(), v.regex(/^B(0[1-9]|1[0-6])0$/, 'B010 to B160'));
const address = v.pipe(v.string(), v.url(), v.regex(/^https?:/));

/** Any text but the empty one. */
export const text = v.pipe(v.string(), v.minLength(1));
/** A page of the merchant's program; empty is its home page, as the official SDKs say it. */
export const path = v.pipe(
  v.string(),
  v.regex(/^\/?(?!\/)[^:?#]*(\?[^#]*)?$/, 'a page of the program, with or without a query'),
);

const title = v.pipe(
  text,
  v.check((value) => [...value].length <= TITLE_LIMIT, `at most ${TITLE_LIMIT} characters`),
);
const claimable = { getStartTimestamp: whole(0), getEndTimestamp: whole(0) };
const DateInfo = v.pipe(
  v.variant('type', [
    v.looseObject({ ...claimable, type: v.literal(1), beginTimestamp: whole(0), endTimestamp: whole(0) }),
    v.looseObject({ ...claimable, type: v.literal(2), timeUnit: whole(1, 3), timeValue: whole(1) }),
    v.looseObject({ ...claimable, type: v.literal(4), timeUnit: v.literal(2), timeValue: whole(1) }),
  ]),
  v.check(
    (date) => date.getStartTimestamp < date.getEndTimestamp,
    'getStartTimestamp must be before getEndTimestamp',
  ),
  v.check(
    (date) => date.type !== 1 || date.beginTimestamp < date.endTimestamp,
    'beginTimestamp must be before endTimestamp',
  ),
);
const BaseInfo = v.pipe(
  v.looseObject({
    title,
    color,
    dateInfo: DateInfo,
    getLimit: whole(1),
    appRedirectPath: v.optional(path),
    codeType: v.optional(v.pipe(numeric, v.picklist([1, 2])), 1),
    quantity: v.optional(whole(0)),
  }),
  v.check((base) => base.codeType === 1 || Boolean(base.quantity), 'quantity is required with codeType 2'),
);
const common = { baseInfo: BaseInfo, description: text, callbackUrl: address };

/** The body of coupon/create. */
export const Coupon = v.variant('couponType', [
  v.looseObject({
    ...common,
    couponType: v.literal('CASH'),
    reduceCost: whole(1),
    leastCost: v.optional(whole(0), 0),
  }),
  v.looseObject({
    ...common,
    couponType: v.literal('DISCOUNT'),
    discount: whole(1, 99),
    leastCost: v.optional(whole(0)),
  }),
  v.looseObject({ ...common, couponType: v.literal('GENERAL'), leastCost: v.optional(whole(0)) }),
]);

export type CouponInput = v.InferOutput<typeof Coupon>;
