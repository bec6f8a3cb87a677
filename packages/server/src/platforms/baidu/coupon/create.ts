// POST /rest/2.0/smartapp/v1.0/coupon/create: a new kind of coupon.
// @see 百度卡券 1.2 步骤二：选择卡券类型并创建卡券
import { CouponError } from '@kaquan/protocol/errors';
import { objectField, textField } from '../../http/fields.ts';
import { type BaiduApi, COUPON_PATH } from '../api.ts';

/** The body of coupon/create. Money in fen, times in seconds; fields that Baidu added later pass through. */
export interface CreateCouponBody {
  /** CASH, DISCOUNT or GENERAL. */
  couponType: string;
  /** CASH: from which amount on, fen. */
  leastCost?: number;
  /** CASH: the amount taken off, fen. */
  reduceCost?: number;
  /** DISCOUNT: 80 is 八折. */
  discount?: number;
  baseInfo: Record<string, unknown>;
  description: string;
  /** Where claims are pushed; the same for all coupons of an app. */
  callbackUrl: string;
  [field: string]: unknown;
}

/**
 * Creates a kind of coupon. It cannot be changed afterwards. Not repeated when the answer is lost: a second call
 * would make a second coupon.
 *
 * @throws {CouponError} PLATFORM_REFUSED when Baidu finds a field wrong
 * @example const { couponId } = await createCoupon(server.baidu, body);
 * @supported node
 */
export async function createCoupon(api: BaiduApi, body: CreateCouponBody): Promise<{ couponId: string }> {
  const answer = await api.call({
    method: 'POST',
    path: `${COUPON_PATH}/create`,
    json: body,
    repeatable: false,
  });
  const couponId = textField(objectField(answer, 'data'), 'couponId');
  if (couponId === undefined)
    throw new CouponError('PLATFORM_REFUSED', 'Baidu created a coupon without telling its id.', {
      platform: 'baidu',
    });
  return { couponId };
}
