// The demo's backend, for tests that start it in their own process.
export type { Demo, DemoOptions } from './start-demo.ts';
export { startDemo } from './start-demo.ts';
