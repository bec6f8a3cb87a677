// What is left to pay after a coupon. The platform does not publish its rounding or a floor: these are assumptions.
// @see BeeCloud 营销卡券 流程 4
import { type BeecloudAnswer, invalid } from './answers.ts';
import { billHolding, type Coupon, type Store } from './store.ts';

/** A payment channel takes no less, fen. */
const LEAST = 1;
/** A ratio has at most four decimals, so that whole numbers can hold it. */
const RATIO_UNIT = 10_000;

/** Fen to pay for `billFee`: yuan off, or the ratio of it, rounded half up; at least 1 fen. */
export function deduct(billFee: number, template: { type: 0 | 1; discount: number }): number {
  const payFee =
    template.type === 0
      ? billFee - Math.round(template.discount * 100)
      : Math.round((billFee * Math.round(template.discount * RATIO_UNIT)) / RATIO_UNIT);
  return Math.max(LEAST, payFee);
}

/** Why this coupon cannot go with this order, if it cannot. `now` in milliseconds. */
export function refuseCoupon(
  store: Store,
  coupon: Coupon,
  order: { billFee: number; buyerId?: string | undefined },
  now: number,
): BeecloudAnswer | undefined {
  const { template, start_time, end_time } = coupon;
  if (order.buyerId !== coupon.user_id) return invalid('buyer_id 与卡券的 user_id 不一致');
  if (coupon.status === 1) return invalid('卡券已使用');
  if (template.status !== 1) return invalid('卡券模板未开启或已停止');
  if (start_time !== null && now < start_time) return invalid('卡券还没有生效');
  if (end_time !== null && now > end_time) return invalid('卡券已过期');
  if (order.billFee < template.limit_fee) return invalid(`订单金额没有达到 ${template.limit_fee} 分`);
  const holding = billHolding(store, coupon);
  if (holding) return invalid(`卡券正在订单 ${holding.billNo} 中使用`);
  return undefined;
}
