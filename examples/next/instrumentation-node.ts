// The coupon server begins its work with the process, and ends before it.
import { coupons } from './lib/coupons.ts';

const server = coupons();

// NEXT_MANUAL_SIG_HANDLE leaves the signals to us: Next itself would end the process before the coupon server has ended.
for (const signal of ['SIGTERM', 'SIGINT'] as const)
  process.once(signal, () => void server.close().then(() => process.exit()));
