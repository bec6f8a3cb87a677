// The short form of `npm run reliability:servers`.
import { expect, it } from 'vitest';
import { runServers } from './run-servers.ts';

it('500 attempts on 50 coupons at 3 processes: each used once, everybody told why, one refresh per expiry', async () => {
  const {
    complaints,
    seconds: _,
    ends,
    ...counts
  } = await runServers({
    processes: 3,
    coupons: 50,
    attempts: 10,
    atOnce: 8,
    seed: 20_160_830,
  });
  expect(complaints).toEqual([]);
  expect(counts).toEqual({
    attempts: 500,
    coupons: 50,
    used: 50,
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

it('with one connection for each process nothing waits for a second one while it holds the first', async () => {
  const { complaints, used, lost, doubled, unexplained } = await runServers({
    processes: 2,
    coupons: 30,
    attempts: 5,
    atOnce: 5,
    seed: 20_160_830,
    connections: 1,
  });
  expect(complaints).toEqual([]);
  expect({ used, lost, doubled, unexplained }).toEqual({ used: 30, lost: 0, doubled: 0, unexplained: 0 });
}, 300_000);
