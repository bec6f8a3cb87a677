// What a page shows of a coupon's state at a time.
import { describe, expect, it } from 'vitest';
import { couponStatus } from './coupon.ts';

const validity = { beginTime: 100, endTime: 200 };

describe('couponStatus', () => {
  it.each([
    [99, 'not-yet-valid'],
    [100, 'available'],
    [200, 'available'],
    [201, 'expired'],
  ])('of a held coupon at %i is %s', (now, status) => {
    expect(couponStatus({ state: 'held', validity }, now)).toBe(status);
  });

  it('is open-ended where the validity is', () => {
    expect(couponStatus({ state: 'held', validity: {} }, 9e9)).toBe('available');
  });

  it('shows a reservation only until it ends', () => {
    const reserved = { state: 'reserved' as const, validity, reservedUntil: 150 };
    expect(couponStatus(reserved, 149)).toBe('reserved');
    expect(couponStatus(reserved, 150)).toBe('available');
  });

  it('shows what is being used as reserved, whatever the time: the platform has not answered', () => {
    expect(couponStatus({ state: 'using', validity }, 999)).toBe('reserved');
  });

  it.each(['used', 'void'] as const)('stays %s for ever', (state) => {
    expect(couponStatus({ state, validity }, 1)).toBe(state);
    expect(couponStatus({ state, validity }, 999)).toBe(state);
  });
});
