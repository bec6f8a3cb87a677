// A launch coupon is relayed once, however often it is delivered, and its answer waits for a page.
import type { LaunchCouponAnswer } from '@kaquan/protocol/api';
import { CouponError } from '@kaquan/protocol/errors';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { createLaunchStore, type LaunchStore } from './launch-store.ts';

const answerOf = (id: string) => ({ coupon: { id }, now: 7, granted: true }) as LaunchCouponAnswer;
const launchWith = (coupon: string) => ({ path: 'p', query: {}, referrerInfo: { extraData: { coupon } } });
const ordinary = { path: 'p', query: {} };
const ended = () => vi.waitFor(() => expect(store.getSnapshot().status).not.toBe('opening'));

const launchCoupon = vi.fn<(coupon: string) => Promise<LaunchCouponAnswer>>();
let store: LaunchStore;

beforeEach(() => {
  launchCoupon.mockReset().mockImplementation(async (coupon) => answerOf(coupon));
  store = createLaunchStore({ launchCoupon });
});

describe('createLaunchStore', () => {
  it('has nothing before a launch, and nothing after an ordinary one', () => {
    expect(store.getSnapshot()).toEqual({ status: 'none' });
    store.capture(ordinary);
    store.capture(undefined);
    expect(store.getSnapshot()).toEqual({ status: 'none' });
    expect(launchCoupon).not.toHaveBeenCalled();
  });

  it('relays the coupon and keeps the answer until a page asks', async () => {
    store.capture(launchWith('AAAA'));
    expect(store.getSnapshot()).toEqual({ status: 'opening' });
    await ended();
    store.capture(ordinary);
    expect(store.getSnapshot()).toEqual({ status: 'ready', coupon: { id: 'AAAA' }, now: 7, granted: true });
  });

  it('relays once what a cold start delivers twice and the foreground a third time', async () => {
    store.capture(launchWith('AAAA'));
    store.capture(launchWith('AAAA'));
    await ended();
    store.capture(launchWith('AAAA'));
    store.capture(ordinary);
    store.capture(launchWith('AAAA'));
    expect(launchCoupon).toHaveBeenCalledTimes(1);
    expect(store.getSnapshot().status).toBe('ready');
  });

  it('relays another coupon, also one that comes while the first is on its way', async () => {
    let answerFirst = (_: LaunchCouponAnswer) => {};
    launchCoupon.mockImplementationOnce(
      () =>
        new Promise((resolve) => {
          answerFirst = resolve;
        }),
    );
    store.capture(launchWith('AAAA'));
    store.capture(launchWith('BBBB'));
    await ended();
    answerFirst(answerOf('AAAA'));
    await Promise.resolve();
    expect(store.getSnapshot()).toMatchObject({ status: 'ready', coupon: { id: 'BBBB' } });
    expect(launchCoupon.mock.calls).toEqual([['AAAA'], ['BBBB']]);
  });

  it.each(['NETWORK_FAILED', 'TIMEOUT'] as const)(
    'tries again after %s when the same comes again',
    async (code) => {
      launchCoupon.mockRejectedValueOnce(new CouponError(code, 'lost'));
      store.capture(launchWith('AAAA'));
      await ended();
      expect(store.getSnapshot()).toMatchObject({ status: 'failed', error: { code } });
      store.capture(launchWith('AAAA'));
      await ended();
      expect(store.getSnapshot().status).toBe('ready');
      expect(launchCoupon).toHaveBeenCalledTimes(2);
    },
  );

  it('does not ask again what the server has refused, unless told to', async () => {
    launchCoupon.mockRejectedValueOnce(new CouponError('COUPON_NOT_YOURS', 'no'));
    store.capture(launchWith('AAAA'));
    await ended();
    store.capture(launchWith('AAAA'));
    expect(launchCoupon).toHaveBeenCalledTimes(1);
    store.retry();
    await ended();
    expect(store.getSnapshot().status).toBe('ready');
  });

  it('retries only what failed', async () => {
    store.retry();
    store.capture(launchWith('AAAA'));
    store.retry();
    await ended();
    store.retry();
    expect(launchCoupon).toHaveBeenCalledTimes(1);
  });

  it('fails with a CouponError, whatever a client of one’s own throws', async () => {
    launchCoupon.mockRejectedValueOnce(new TypeError('odd'));
    store.capture(launchWith('AAAA'));
    await ended();
    expect(store.getSnapshot()).toMatchObject({ status: 'failed', error: expect.any(CouponError) });
  });

  it('tells subscribers of every change, and gives the same snapshot until there is one', async () => {
    const seen: string[] = [];
    const stop = store.subscribe(() => seen.push(store.getSnapshot().status));
    store.capture(launchWith('AAAA'));
    await ended();
    expect(seen).toEqual(['opening', 'ready']);
    expect(store.getSnapshot()).toBe(store.getSnapshot());
    stop();
    store.capture(launchWith('BBBB'));
    expect(seen).toHaveLength(2);
  });

  it('lets a subscriber leave while it is being told', () => {
    const stop = store.subscribe(() => stop());
    const other = vi.fn();
    store.subscribe(other);
    store.capture(launchWith('AAAA'));
    expect(other).toHaveBeenCalledTimes(1);
  });

  it('captures as a bare function, as App takes it', async () => {
    const { capture } = store;
    capture(launchWith('AAAA'));
    await ended();
    expect(store.getSnapshot().status).toBe('ready');
  });
});
