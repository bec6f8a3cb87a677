// Whether a new validity only grows: held against the card as card/get answered it.
// @see 朋友的券 更新朋友的券信息接口 date_info: 仅支持有效区间的扩大, 最长三个月
import { couponFace, validity } from '@kaquan/protocol/wechat/coupon-face';
import { fieldInvalid } from '../check-fields.ts';
import { fitsFriends } from './date-rules.ts';

/**
 * @param path of date_info, for the message
 * @param next seconds
 * @param current the card as getCard answered it; what it does not tell is not held against
 * @throws {CouponError} FIELD_INVALID when the new validity would end earlier or begin later, or last more than the
 *   90 days of a friends' coupon
 */
export function checkGrowth(
  path: string,
  next: { begin_timestamp: number; end_timestamp: number },
  current: unknown,
): void {
  const { beginTime, endTime } = validity(current, 0);
  if (beginTime !== undefined && next.begin_timestamp > beginTime)
    throw fieldInvalid(`${path}.begin_timestamp`, `can only become earlier than ${beginTime}`);
  if (endTime !== undefined && next.end_timestamp < endTime)
    throw fieldInvalid(`${path}.end_timestamp`, `can only become later than ${endTime}`);
  if (couponFace(current).sharedWithFriends && !fitsFriends(next.begin_timestamp, next.end_timestamp))
    throw fieldInvalid(
      `${path}.end_timestamp`,
      "must be at most 90 days after begin_timestamp, for a friends' coupon",
    );
}
