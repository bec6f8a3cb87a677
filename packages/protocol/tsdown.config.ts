// Builds every source file to one file of its own, so that a subpath brings only what it needs.
import { defineConfig } from 'tsdown';

export default defineConfig({
  entry: ['src/**/*.ts', '!src/**/*.test.ts'],
  unbundle: true,
  format: 'esm',
  platform: 'neutral',
  target: 'es2020',
  dts: true,
  deps: { neverBundle: [/^#/, /^node:/] },
});
