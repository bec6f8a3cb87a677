// The redemption as a page lives it: renewal, letting go, and never guessing.
import type { CouponClient } from '@kaquan/client';
import type { RedemptionAnswer, RedemptionState } from '@kaquan/protocol/api';
import type { Coupon } from '@kaquan/protocol/coupon';
import { CouponError } from '@kaquan/protocol/errors';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createRedemptionSession } from './redemption-session.ts';

const REQUEST = { platform: 'wechat', cardId: 'pA', code: '110201201245' } as const;
const lost = () => Promise.reject(new CouponError('NETWORK_FAILED', 'no answer'));

function answer(state: RedemptionState, coupon: Partial<Coupon> = {}): RedemptionAnswer {
  return {
    id: 'r1',
    state,
    ...(state === 'reserved' && { reservedUntil: 1300 }),
    coupon: { status: 'available', ...coupon } as Coupon,
    now: 1000,
  };
}

function setup() {
  const client = {
    reserve: vi.fn(async () => answer('reserved')),
    confirm: vi.fn(async () => answer('used')),
    cancel: vi.fn(async () => answer('cancelled')),
  };
  const session = createRedemptionSession(client as unknown as CouponClient);
  return { client, session, status: () => session.getSnapshot().status };
}

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe('reserving', () => {
  it('counts down by the server’s span, not by the phone’s clock', async () => {
    const { session } = setup();
    await session.reserve(REQUEST);
    expect(session.getSnapshot()).toMatchObject({ status: 'reserved', secondsLeft: 300 });
    await vi.advanceTimersByTimeAsync(22_000);
    expect(session.getSnapshot().secondsLeft).toBe(278);
  });

  it('sends a double tap once', async () => {
    const { client, session } = setup();
    await Promise.all([session.reserve(REQUEST), session.reserve(REQUEST)]);
    expect(client.reserve).toHaveBeenCalledTimes(1);
  });

  it('fails with the server’s reason', async () => {
    const { client, session } = setup();
    client.reserve.mockRejectedValueOnce(new CouponError('COUPON_RESERVED', '', { retryAfter: 240 }));
    await session.reserve(REQUEST);
    expect(session.getSnapshot()).toMatchObject({ status: 'failed', error: { retryAfter: 240 } });
  });

  it('lets go of the first coupon before it reserves another', async () => {
    const { client, session } = setup();
    await session.reserve(REQUEST);
    await session.reserve({ ...REQUEST, code: '2' });
    expect(client.cancel.mock.invocationCallOrder[0]).toBeLessThan(
      client.reserve.mock.invocationCallOrder[1] ?? 0,
    );
  });
});

describe('renewing', () => {
  it('renews a minute before the end, and counts from the top again', async () => {
    const { client, session } = setup();
    await session.reserve(REQUEST);
    await vi.advanceTimersByTimeAsync(239_000);
    expect(client.reserve).toHaveBeenCalledTimes(1);
    await vi.advanceTimersByTimeAsync(1_000);
    expect(client.reserve).toHaveBeenCalledTimes(2);
    expect(session.getSnapshot().secondsLeft).toBe(300);
  });

  it('tries a lost renewal again and keeps the reservation', async () => {
    const { client, session, status } = setup();
    await session.reserve(REQUEST);
    client.reserve.mockImplementationOnce(lost);
    await vi.advanceTimersByTimeAsync(251_000);
    expect(client.reserve).toHaveBeenCalledTimes(3);
    expect(status()).toBe('reserved');
  });

  it('says that the reservation is over when no renewal was answered in time', async () => {
    const { client, session, status } = setup();
    await session.reserve(REQUEST);
    client.reserve.mockImplementation(lost);
    await vi.advanceTimersByTimeAsync(301_000);
    expect(status()).toBe('cancelled');
    const tries = client.reserve.mock.calls.length;
    await vi.advanceTimersByTimeAsync(60_000);
    expect(client.reserve).toHaveBeenCalledTimes(tries);
  });

  it('gives way when a friend has taken the card meanwhile', async () => {
    const { client, session } = setup();
    await session.reserve(REQUEST);
    client.reserve.mockRejectedValue(new CouponError('COUPON_USED', ''));
    await vi.advanceTimersByTimeAsync(241_000);
    expect(session.getSnapshot()).toMatchObject({ status: 'failed', error: { code: 'COUPON_USED' } });
  });
});

describe('confirming', () => {
  it('uses the coupon once, however often it is tapped', async () => {
    const { client, session, status } = setup();
    await session.reserve(REQUEST);
    await Promise.all([session.confirm(), session.confirm()]);
    expect(client.confirm).toHaveBeenCalledTimes(1);
    expect(status()).toBe('used');
  });

  it('asks again after a lost answer instead of guessing', async () => {
    const { client, session, status } = setup();
    await session.reserve(REQUEST);
    client.confirm.mockImplementationOnce(lost);
    await session.confirm();
    expect(status()).toBe('using');
    await vi.advanceTimersByTimeAsync(1_000);
    expect(client.confirm.mock.calls).toEqual([['r1'], ['r1']]);
    expect(status()).toBe('used');
  });

  it('waits while the platform has not answered the server', async () => {
    const { client, session, status } = setup();
    await session.reserve(REQUEST);
    client.confirm.mockResolvedValueOnce(answer('using')).mockResolvedValueOnce(answer('using'));
    await session.confirm();
    await vi.advanceTimersByTimeAsync(1_000);
    expect(status()).toBe('using');
    await vi.advanceTimersByTimeAsync(2_000);
    expect(status()).toBe('used');
  });

  it('stops asking after a minute, and retry() asks the same redemption, not a new one', async () => {
    const { client, session, status } = setup();
    await session.reserve(REQUEST);
    client.confirm.mockImplementation(lost);
    await session.confirm();
    await vi.advanceTimersByTimeAsync(61_000);
    expect(status()).toBe('failed');
    client.confirm.mockResolvedValue(answer('used'));
    await session.retry();
    expect(status()).toBe('used');
    expect(client.reserve).toHaveBeenCalledTimes(1);
  });

  it('tells why the platform did not accept it', async () => {
    const { client, session } = setup();
    await session.reserve(REQUEST);
    client.confirm.mockResolvedValueOnce(answer('failed', { status: 'used' }));
    await session.confirm();
    expect(session.getSnapshot()).toMatchObject({ status: 'failed', error: { code: 'COUPON_USED' } });
  });

  it('does not renew any more', async () => {
    const { client, session } = setup();
    await session.reserve(REQUEST);
    await session.confirm();
    await vi.advanceTimersByTimeAsync(600_000);
    expect(client.reserve).toHaveBeenCalledTimes(1);
  });
});

describe('leaving', () => {
  it('lets go of what is merely reserved', async () => {
    const { client, session } = setup();
    await session.reserve(REQUEST);
    session.leave();
    expect(client.cancel).toHaveBeenCalledWith('r1');
  });

  it('lets go of a reservation whose answer comes after the page is gone', async () => {
    const { client, session } = setup();
    const reserving = session.reserve(REQUEST);
    session.leave();
    await reserving;
    expect(client.cancel).toHaveBeenCalledWith('r1');
  });

  it('never lets go of a coupon that is being used', async () => {
    const { client, session } = setup();
    await session.reserve(REQUEST);
    client.confirm.mockImplementation(lost);
    await session.confirm();
    session.leave();
    await vi.advanceTimersByTimeAsync(60_000);
    expect(client.cancel).not.toHaveBeenCalled();
    expect(client.confirm).toHaveBeenCalledTimes(1);
  });

  it('is not an error when the server has let go already', async () => {
    const { client, session, status } = setup();
    await session.reserve(REQUEST);
    client.cancel.mockRejectedValueOnce(new CouponError('REDEMPTION_OVER', ''));
    await session.cancel();
    expect(status()).toBe('cancelled');
  });
});

it('goes on with what was confirmed on an earlier visit', async () => {
  const { client, session, status } = setup();
  client.reserve.mockResolvedValueOnce(answer('using'));
  await session.reserve(REQUEST);
  await vi.advanceTimersByTimeAsync(0);
  expect(client.confirm).toHaveBeenCalledWith('r1');
  expect(status()).toBe('used');
});
