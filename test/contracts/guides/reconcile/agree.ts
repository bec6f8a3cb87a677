// Quoted by the guide to reconcile: what a shop has its server do every night.
import type { CouponServer, Difference, ReconcileReport } from '@kaquan/server';

const TWO_DAYS = 2 * 86_400;

/** `now` in seconds; `call` wakes the person who must look. */
export function agree(
  { operator }: Pick<CouponServer, 'operator'>,
  now: number,
  call: (difference: Difference) => void,
): Promise<ReconcileReport> {
  return operator.reconcile({
    apply: true,
    since: now - TWO_DAYS,
    perSecond: 10,
    onDifference(difference) {
      if (difference.state === 'for-a-person') call(difference);
    },
  });
}
