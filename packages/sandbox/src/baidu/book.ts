// Baidu's page of the book: every coupon that was taken.
import type { BookCoupon } from '../core/book.ts';
import type { Store } from './store.ts';

/** Every take of every app, in the order of taking. Baidu ends none before its time. */
export function book(store: Store): BookCoupon[] {
  return [...store.takes.values()].flatMap((take) => {
    const template = store.templates.get(take.couponId);
    if (!template) return [];
    const state = take.usedAt === undefined ? 'held' : 'used';
    return {
      platform: 'baidu',
      appId: template.appKey,
      couponId: take.couponTakeId,
      templateId: take.couponId,
      holders: [take.openId],
      state,
      status: state === 'used' ? 'used' : 'unused',
      uses: take.uses,
      grants: 1,
    };
  });
}
