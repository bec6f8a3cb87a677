// From 去使用 to 已使用: one coupon's redemption as a state a page can show.
import { useEffect, useMemo, useSyncExternalStore } from 'react';
import { useCouponContext } from '../provider/coupon-provider.tsx';
import {
  createRedemptionSession,
  type RedemptionSession,
  type RedemptionSnapshot,
} from './redemption-session.ts';

export type UseRedemption = RedemptionSnapshot &
  Pick<RedemptionSession, 'reserve' | 'confirm' | 'cancel' | 'retry'>;

/**
 * Reserves a coupon, keeps the reservation while the page is open (renewed before it ends), and uses the
 * coupon once. Leaving the page lets go of a coupon that is merely reserved; one that is `using` goes on
 * at the server. While nobody can say whether it is used, it asks again instead of guessing.
 *
 * @example
 * const { status, secondsLeft, reserve, confirm } = useRedemption();
 * await reserve({ platform: 'baidu', couponId: '8087690061', couponTakeId: '8102216835' });
 * await confirm();
 * @supported swan h5 weapp
 */
export function useRedemption(): UseRedemption {
  const { client } = useCouponContext();
  const session = useMemo(() => createRedemptionSession(client), [client]);
  const snapshot = useSyncExternalStore(session.subscribe, session.getSnapshot, session.getSnapshot);
  useEffect(() => () => session.leave(), [session]);
  const { reserve, confirm, cancel, retry } = session;
  return Object.assign({ reserve, confirm, cancel, retry }, snapshot);
}
