// The coupon platforms of Baidu, WeChat and BeeCloud on this machine: what a test or a tool starts.
export type { SandboxClock } from './core/clock.ts';
export { createSandbox, type Sandbox, type SandboxOptions } from './core/create-sandbox.ts';
export type { Fault, PlannedFault, PushFault, RequestFault, SandboxFaults } from './core/faults.ts';
export type { LogEntry } from './core/log.ts';
export type { SandboxUser, Seed } from './core/seed.ts';
