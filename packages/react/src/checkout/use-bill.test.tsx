// Watching a payment, over a client that the test plays.
import type { CouponClient } from '@kaquan/client';
import type { BillAnswer, BillState } from '@kaquan/protocol/api';
import { CouponError } from '@kaquan/protocol/errors';
import { act, cleanup, renderHook } from '@testing-library/react';
import type { ReactNode } from 'react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { CouponProvider } from '../provider/coupon-provider.tsx';
import { useBill } from './use-bill.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => {
  cleanup();
  vi.useRealTimers();
});

const bill = (state: BillState): BillAnswer => ({
  bill: { billNo: 'b1', orderId: 'o1', state, totalFee: 11_000, closesAt: 600 },
  now: 0,
});

function watch(...answers: (BillState | CouponError)[]) {
  const send = vi.fn(async (_path: string) => {
    const next = answers.length > 1 ? answers.shift() : answers[0];
    if (next instanceof Error) throw next;
    return bill(next ?? 'open');
  });
  const client = { send } as unknown as CouponClient;
  const wrapper = ({ children }: { children: ReactNode }) => (
    <CouponProvider client={client}>{children}</CouponProvider>
  );
  return { send, ...renderHook(() => useBill('b1'), { wrapper }) };
}

const pass = (milliseconds: number) => act(() => vi.advanceTimersByTimeAsync(milliseconds));

it('asks until the bill is paid, and no longer', async () => {
  const { result, send } = watch('open', 'open', 'paid');
  expect(result.current.status).toBe('loading');
  await pass(0);
  expect(result.current).toMatchObject({ status: 'ready', bill: { state: 'open' } });
  await pass(60_000);
  expect(result.current).toMatchObject({ status: 'ready', bill: { state: 'paid' } });
  expect(send.mock.calls).toEqual(Array(3).fill(['/beecloud/bills/b1']));
});

it('keeps what is known when a later question fails, and goes on asking', async () => {
  const { result } = watch('open', new CouponError('NETWORK_FAILED', ''), 'paid');
  await pass(0);
  await pass(2_000);
  expect(result.current).toMatchObject({ status: 'ready', bill: { state: 'open' } });
  await pass(2_000);
  expect(result.current).toMatchObject({ bill: { state: 'paid' } });
});

it('says why nothing is known, and asks again on reload', async () => {
  const { result } = watch(new CouponError('NETWORK_FAILED', ''), 'paid');
  await pass(0);
  expect(result.current).toMatchObject({ status: 'failed', error: { code: 'NETWORK_FAILED' } });
  await act(async () => result.current.reload());
  await pass(0);
  expect(result.current).toMatchObject({ bill: { state: 'paid' } });
});

it('stops with the page', async () => {
  const { send, unmount } = watch('open');
  await pass(0);
  unmount();
  await pass(60_000);
  expect(send).toHaveBeenCalledTimes(1);
});
