// BeeCloud's page of the book: every coupon that was issued, and how often a paid bill has used it.
import type { BookCoupon } from '../core/book.ts';
import type { Store } from './store.ts';

/** Every coupon of every app, in the order of issuing. BeeCloud ends none before its time. */
export function book(store: Store): BookCoupon[] {
  const paid = new Map<string, number>();
  for (const { coupon, state } of store.bills.values())
    if (coupon && state === 'paid') paid.set(coupon.id, (paid.get(coupon.id) ?? 0) + 1);
  return [...store.coupons.values()].map((coupon) => ({
    platform: 'beecloud',
    appId: coupon.app_id,
    couponId: coupon.id,
    templateId: coupon.template.id,
    holders: [coupon.user_id],
    state: coupon.status === 1 ? ('used' as const) : ('held' as const),
    status: String(coupon.status),
    uses: paid.get(coupon.id) ?? 0,
    grants: 1,
  }));
}
