// POST /rest/2.0/smartapp/v1.0/coupon/create: a new coupon, with the checks the document names.
// @see 百度卡券 §1.2 选择卡券类型并创建卡券
import * as v from 'valibot';
import { invalid, success } from '../../../../../../answers.ts';
import type { Guarded } from '../../../../../../credentials.ts';
import { newCouponId, type Store } from '../../../../../../store.ts';

/** 15 since 2021; the document itself still says 10. */
const TITLE_LIMIT = 15;

/** The official SDKs send some numbers as text. */
const numeric = v.union([v.number(), v.pipe(v.string(), v.regex(/^\d+$/), v.toNumber())]);
const whole = (min: number, max = Number.MAX_SAFE_INTEGER) =>
  v.pipe(numeric, v.integer(), v.minValue(min), v.maxValue(max));
const text = v.pipe(v.string(), v.minLength(1));
const color = v.pipe(v.string(), v.regex(/^B(0[1-9]|1[0-6])0$/, 'B010 to B160'));
const title = v.pipe(
  text,
  v.check((value) => [...value].length <= TITLE_LIMIT, `at most ${TITLE_LIMIT} characters`),
);
const path = v.pipe(
  v.string(),
  v.regex(/^\/?(?!\/)[^:?#]*(\?[^#]*)?$/, 'a page of the program, with or without a query'),
);
const address = v.pipe(v.string(), v.url(), v.regex(/^https?:/));

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
    codeType: v.optional(v.picklist([1, 2]), 1),
    quantity: v.optional(whole(0)),
  }),
  v.check((base) => base.codeType === 1 || Boolean(base.quantity), 'quantity is required with codeType 2'),
);
const common = { baseInfo: BaseInfo, description: text, callbackUrl: address };
const Coupon = v.variant('couponType', [
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

/** Every coupon of an app must name the same callbackUrl. */
export function create(store: Store): Guarded {
  return async (c, account) => {
    let body: unknown;
    try {
      body = JSON.parse(await c.req.text());
    } catch {
      return c.json(invalid('the body is not JSON'));
    }
    const parsed = v.safeParse(Coupon, body);
    if (!parsed.success) {
      const [issue] = parsed.issues;
      return c.json(invalid(`${v.getDotPath(issue) ?? 'body'} ${issue.message}`));
    }
    const input = parsed.output;
    const { appKey } = account;
    const callbackUrl = store.callbackUrls.get(appKey) ?? input.callbackUrl;
    if (callbackUrl !== input.callbackUrl)
      return c.json(invalid('callbackUrl must be the same for all coupons of the app'));
    store.callbackUrls.set(appKey, callbackUrl);
    const couponId = newCouponId();
    store.templates.set(couponId, {
      couponId,
      appKey,
      input,
      free: [],
      known: new Set(),
      systemCodesLeft: input.baseInfo.codeType === 2 ? (input.baseInfo.quantity ?? 0) : 0,
    });
    return c.json(success({ couponId }));
  };
}
