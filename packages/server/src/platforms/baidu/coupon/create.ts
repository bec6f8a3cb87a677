// POST /rest/2.0/smartapp/v1.0/coupon/create: a new kind of coupon.
// @see 百度卡券 1.2 步骤二：选择卡券类型并创建卡券
import { CouponError } from '@kaquan/protocol/errors';
import { objectField, textField } from '../../http/fields.ts';
import { type BaiduApi, COUPON_PATH } from '../api.ts';
import { checkFields, fieldInvalid } from '../check-fields.ts';
import { batchGetCoupons } from './batch-get.ts';
import { couponRules } from './coupon-rules.ts';

/** When a coupon can be claimed and used, seconds. */
export interface DateInfo {
  getStartTimestamp: number;
  getEndTimestamp: number;
  /** 1: from beginTimestamp to endTimestamp. 2: so long after the claim. 4: so many natural days after it. */
  type: number;
  beginTimestamp?: number;
  endTimestamp?: number;
  /** 1 hours, 2 days, 3 months; with type 4 only 2. */
  timeUnit?: number;
  timeValue?: number;
  [field: string]: unknown;
}

export interface BaseInfo {
  /** At most 15 characters, or what `titleLimit` of the configuration says. */
  title: string;
  /** B010 to B160. */
  color: string;
  /** How many one user may claim. */
  getLimit: number;
  dateInfo: DateInfo;
  /** The page that 立即使用 opens; the first page unless given. */
  appRedirectPath?: string;
  /** 1: codes that are uploaded (unless given); 2: Baidu makes them. */
  codeType?: number;
  /** With codeType 2: how many. */
  quantity?: number;
  [field: string]: unknown;
}

/** What is printed on a kind of coupon. Money in fen, times in seconds. */
export interface CouponFields {
  /** CASH, DISCOUNT or GENERAL. */
  couponType: string;
  /** CASH: from which amount on, fen. */
  leastCost?: number;
  /** CASH: the amount taken off, fen. */
  reduceCost?: number;
  /** DISCOUNT: 1 to 99; 80 is 八折. */
  discount?: number;
  baseInfo: BaseInfo;
  description: string;
}

/** The body of coupon/create; fields that Baidu added later pass through. */
export interface CreateCouponBody extends CouponFields {
  /** Where claims are pushed; the same for all coupons of an app. */
  callbackUrl: string;
  [field: string]: unknown;
}

/**
 * Creates a kind of coupon. It cannot be changed afterwards, so it is checked first. Not repeated when the answer is
 * lost: a second call would make a second coupon.
 *
 * @throws {CouponError} FIELD_INVALID with the field's path and its rule, before Baidu is asked to create anything;
 *   PLATFORM_REFUSED when Baidu finds a field wrong
 * @example const { couponId } = await createCoupon(server.baidu, body);
 * @supported node
 */
export async function createCoupon(api: BaiduApi, body: CreateCouponBody): Promise<{ couponId: string }> {
  const json = checkFields(couponRules(api.titleLimit), body);
  await checkCallbackUrl(api, json.callbackUrl);
  const answer = await api.call({
    method: 'POST',
    path: `${COUPON_PATH}/create`,
    json,
    repeatable: false,
  });
  const couponId = textField(objectField(answer, 'data'), 'couponId');
  if (couponId === undefined)
    throw new CouponError('PLATFORM_REFUSED', 'Baidu created a coupon without telling its id.', {
      platform: 'baidu',
    });
  return { couponId };
}

/** Any coupon of the app tells which address all of them have. */
async function checkCallbackUrl(api: BaiduApi, callbackUrl: string): Promise<void> {
  const { dataList } = await batchGetCoupons(api, { pageSize: 1 });
  const known = dataList[0] && textField(dataList[0], 'callbackUrl');
  if (known !== undefined && known !== callbackUrl)
    throw fieldInvalid('callbackUrl', 'must be the same for all coupons of the app, and they have another');
}
