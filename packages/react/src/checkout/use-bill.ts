// How the payment of an order stands, watched until that is known for good.
import { getBill } from '@kaquan/client/beecloud/get-bill';
import type { BillAnswer } from '@kaquan/protocol/api';
import type { CouponError } from '@kaquan/protocol/errors';
import { useCallback, useEffect, useRef, useState } from 'react';
import { toCouponError } from '../errors/to-coupon-error.ts';
import { useCouponContext } from '../provider/coupon-provider.tsx';

export type BillWatch =
  | { status: 'loading' }
  | ({ status: 'ready' } & BillAnswer)
  | { status: 'failed'; error: CouponError };

export type UseBill = BillWatch & {
  /** Asks now; what was known stays on the screen meanwhile. */
  reload(): void;
};

/** Milliseconds by which each question waits longer than the one before, and at most. */
const STEP = 1_000;
const SLOWEST = 10_000;

/**
 * Asks for the bill when the page appears, and again, ever less often, while it is open: a channel may tell the
 * server of a payment after the person is back. A question that fails later does not take away what is known.
 *
 * @example const bill = useBill(billNo); if (bill.status === 'ready' && bill.bill.state === 'paid') …
 * @supported swan h5 weapp
 */
export function useBill(billNo: string): UseBill {
  const { client } = useCouponContext();
  const [watch, setWatch] = useState<BillWatch>({ status: 'loading' });
  const ask = useRef<() => void>(() => undefined);

  useEffect(() => {
    let turn = 0;
    let known = false;
    let timer: ReturnType<typeof setTimeout> | undefined;
    async function look(): Promise<void> {
      clearTimeout(timer);
      turn += 1;
      const mine = turn;
      const again = () => {
        timer = setTimeout(() => void look(), Math.min(SLOWEST, STEP * mine));
      };
      try {
        const answer = await getBill(client, billNo);
        if (mine !== turn) return;
        known = true;
        setWatch(Object.assign({ status: 'ready' as const }, answer));
        if (answer.bill.state === 'open') again();
      } catch (error) {
        if (mine !== turn) return;
        if (known) again();
        else setWatch({ status: 'failed', error: toCouponError(error) });
      }
    }
    ask.current = () => void look();
    setWatch({ status: 'loading' });
    void look();
    return () => {
      turn += 1;
      clearTimeout(timer);
    };
  }, [client, billNo]);

  const reload = useCallback(() => ask.current(), []);
  return Object.assign({ reload }, watch);
}
