// The short form of `npm run reliability:servers`.
import { expect, it } from 'vitest';
import { runServers } from './run-servers.ts';

it('1,200 attempts on 120 coupons at 3 processes: each used once, everybody told why, one refresh per expiry', async () => {
  const {
    complaints,
    seconds: _,
    ends,
    ...counts
  } = await runServers({
    processes: 3,
    coupons: 120,
    attempts: 10,
    atOnce: 8,
    seed: 20_160_830,
  });
  expect(complaints).toEqual([]);
  expect(counts).toEqual({
    attempts: 1_200,
    coupons: 120,
    used: 120,
    lost: 0,
    doubled: 0,
    unexplained: 0,
    extraRefreshes: 0,
  });
  // Otherwise there was no fight to be decided.
  expect(Object.keys(ends)).toEqual(
    expect.arrayContaining(['COUPON_USED', 'COUPON_RESERVED', 'COUPON_UNKNOWN', 'COUPON_NOT_YOURS']),
  );
}, 300_000);
