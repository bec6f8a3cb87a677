// The hooks over a client that the test plays.
import type { CouponClient, LaunchSnapshot, LaunchStore } from '@kaquan/client';
import type { CouponsAnswer, RedemptionAnswer } from '@kaquan/protocol/api';
import type { Coupon } from '@kaquan/protocol/coupon';
import { CouponError } from '@kaquan/protocol/errors';
import { act, cleanup, renderHook, waitFor } from '@testing-library/react';
import { type ReactNode, StrictMode } from 'react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { useCoupons } from '../coupon/use-coupons.ts';
import { useLaunchCoupon } from '../coupon/use-launch-coupon.ts';
import { useRedemption } from '../redeem/use-redemption.ts';
import { type CouponContextValue, CouponProvider } from './coupon-provider.tsx';

afterEach(cleanup);

function under(value: Partial<Omit<CouponContextValue, 'client'>> & { client?: Partial<CouponClient> }) {
  const { client = {}, ...rest } = value;
  const whole = client as CouponClient;
  return ({ children }: { children: ReactNode }) => (
    <StrictMode>
      <CouponProvider client={whole} {...rest}>
        {children}
      </CouponProvider>
    </StrictMode>
  );
}

const list = (...ids: string[]): CouponsAnswer => ({
  coupons: ids.map((id) => ({ id }) as Coupon),
  now: 1000,
});

describe('useCoupons', () => {
  it('loads when the page appears', async () => {
    const client = { coupons: vi.fn(async () => list('a', 'b')) };
    const { result } = renderHook(() => useCoupons(), { wrapper: under({ client }) });
    expect(result.current.status).toBe('loading');
    await waitFor(() => expect(result.current.status).toBe('ready'));
    expect(result.current.coupons.map(({ id }) => id)).toEqual(['a', 'b']);
    expect(result.current.now).toBe(1000);
  });

  it('keeps the latest answer, however late an earlier one comes', async () => {
    const answers: ((answer: CouponsAnswer) => void)[] = [];
    const client = { coupons: () => new Promise<CouponsAnswer>((resolve) => answers.push(resolve)) };
    const { result } = renderHook(() => useCoupons(), { wrapper: under({ client }) });
    act(() => void result.current.reload());
    await act(async () => {
      answers.at(-1)?.(list('new'));
      for (const answer of answers.slice(0, -1)) answer(list('old'));
    });
    expect(result.current.coupons.map(({ id }) => id)).toEqual(['new']);
  });

  it('keeps the list on the screen when a reload fails, and recovers', async () => {
    const client = { coupons: vi.fn(async () => list('a')) };
    const { result } = renderHook(() => useCoupons(), { wrapper: under({ client }) });
    await waitFor(() => expect(result.current.status).toBe('ready'));
    client.coupons.mockRejectedValueOnce(new CouponError('NETWORK_FAILED', ''));
    await act(() => result.current.reload());
    expect(result.current).toMatchObject({ status: 'failed', error: { code: 'NETWORK_FAILED' } });
    expect(result.current.coupons).toHaveLength(1);
    await act(() => result.current.reload());
    expect(result.current.status).toBe('ready');
    expect(result.current.error).toBeUndefined();
  });
});

describe('useLaunchCoupon', () => {
  function fakeStore() {
    let snapshot: LaunchSnapshot = { status: 'opening' };
    const callbacks = new Set<() => void>();
    const launch: LaunchStore = {
      capture: vi.fn(),
      retry: vi.fn(),
      subscribe: (callback) => {
        callbacks.add(callback);
        return () => callbacks.delete(callback);
      },
      getSnapshot: () => snapshot,
    };
    const change = (next: LaunchSnapshot) => {
      snapshot = next;
      for (const callback of callbacks) callback();
    };
    return { launch, change, callbacks };
  }

  it('shows a coupon that came before the page was there', () => {
    const { launch, change } = fakeStore();
    change({ status: 'ready', coupon: { id: 'a' } as Coupon, now: 1, granted: true });
    const { result } = renderHook(() => useLaunchCoupon(), { wrapper: under({ launch }) });
    expect(result.current).toMatchObject({ status: 'ready', coupon: { id: 'a' } });
  });

  it('follows the store, captures nothing itself, and lets go of it with the page', () => {
    const { launch, change, callbacks } = fakeStore();
    const { result, unmount } = renderHook(() => useLaunchCoupon(), { wrapper: under({ launch }) });
    expect(result.current.status).toBe('opening');
    act(() => change({ status: 'failed', error: new CouponError('TIMEOUT', '') }));
    expect(result.current.status).toBe('failed');
    result.current.retry();
    expect(launch.retry).toHaveBeenCalledTimes(1);
    expect(launch.capture).not.toHaveBeenCalled();
    unmount();
    expect(callbacks.size).toBe(0);
  });

  it('says what is missing when the provider has no launch store', () => {
    // React and jsdom both report what is thrown while rendering; here it is what the test asks for.
    vi.spyOn(console, 'error').mockImplementation(() => undefined);
    const quiet = (event: Event) => event.preventDefault();
    window.addEventListener('error', quiet);
    expect(() => renderHook(() => useLaunchCoupon(), { wrapper: under({}) })).toThrow(/launch store/);
    window.removeEventListener('error', quiet);
    vi.restoreAllMocks();
  });
});

describe('useRedemption', () => {
  const reserved = { id: 'r1', state: 'reserved', reservedUntil: 1300, now: 1000 } as RedemptionAnswer;
  const REQUEST = { platform: 'baidu', couponId: '8087690061', couponTakeId: '8102216835' } as const;

  function setup() {
    const client = {
      reserve: vi.fn(async () => reserved),
      confirm: vi.fn(async () => ({ ...reserved, state: 'used' as const })),
      cancel: vi.fn(async () => ({ ...reserved, state: 'cancelled' as const })),
    };
    return { client, ...renderHook(() => useRedemption(), { wrapper: under({ client }) }) };
  }

  it('goes from reserving to used', async () => {
    const { result } = setup();
    await act(() => result.current.reserve(REQUEST));
    expect(result.current).toMatchObject({ status: 'reserved', secondsLeft: 300 });
    await act(() => result.current.confirm());
    expect(result.current.status).toBe('used');
  });

  it('lets go on unmount if merely reserved', async () => {
    const { result, client, unmount } = setup();
    await act(() => result.current.reserve(REQUEST));
    unmount();
    expect(client.cancel).toHaveBeenCalledExactlyOnceWith('r1');
  });

  it('does not let go of a used one', async () => {
    const { result, client, unmount } = setup();
    await act(() => result.current.reserve(REQUEST));
    await act(() => result.current.confirm());
    unmount();
    expect(client.cancel).not.toHaveBeenCalled();
  });
});
