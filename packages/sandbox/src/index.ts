// The coupon platforms of Baidu, WeChat and BeeCloud on this machine: what a test or a tool starts.
export type { BookCoupon, BookPush, SandboxBook } from './core/book.ts';
export type { SandboxClock } from './core/clock.ts';
export { createSandbox, type Sandbox, type SandboxOptions } from './core/create-sandbox.ts';
export {
  EARLY_FAULTS,
  type EarlyFault,
  type Fault,
  LATE_FAULTS,
  type LateFault,
  type PlannedFault,
  PUSH_FAULTS,
  type PushFault,
  type RequestFault,
  type SandboxFaults,
} from './core/faults.ts';
export type { LogEntry } from './core/log.ts';
export type { SandboxUser, Seed } from './core/seed.ts';
