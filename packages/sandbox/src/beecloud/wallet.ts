// What people hold and owe, as the playground shows it: a user's coupons, and bills.
import { type Bill, billHolding, type Coupon, newestFirst, type Store } from './store.ts';

function stateOf(coupon: Coupon, now: number): 'unused' | 'used' | 'expired' {
  if (coupon.status === 1) return 'used';
  return coupon.end_time !== null && now > coupon.end_time ? 'expired' : 'unused';
}

/** A user's coupons, newest first; `billNo` names the open bill that a coupon is promised to. */
export function wallet(store: Store, userId: string, now: number) {
  const coupons = newestFirst(store.coupons)
    .filter((coupon) => coupon.user_id === userId)
    .map((coupon) => {
      const holding = billHolding(store, coupon);
      return { ...coupon, state: stateOf(coupon, now), ...(holding ? { billNo: holding.billNo } : {}) };
    });
  return { coupons };
}

/** A bill as its payer sees it; amounts in fen, times in milliseconds. */
export function billFace(bill: Bill) {
  const { id, billNo, title, channel, billFee, payFee, createdAt, expiresAt } = bill;
  return {
    id,
    billNo,
    title,
    channel,
    billFee,
    payFee,
    discountFee: billFee - payFee,
    couponId: bill.coupon?.id ?? null,
    buyerId: bill.buyerId ?? null,
    state: bill.state,
    payPath: `/beecloud/pay/${id}`,
    createdAt,
    expiresAt,
  };
}
