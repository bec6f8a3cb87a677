// The demo's backend, for tests and benches that start it in their own process.
export { askForCards } from './ask-for-cards.ts';
export { serveBuilt } from './serve-built.ts';
export type { Demo, DemoOptions } from './start-demo.ts';
export { startDemo } from './start-demo.ts';
