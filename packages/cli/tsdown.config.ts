// Builds every source file to one file of its own, so that a command loads only what it needs.
import { defineConfig } from 'tsdown';

export default defineConfig({
  entry: ['src/**/*.ts', '!src/**/*.test.ts'],
  unbundle: true,
  format: 'esm',
  platform: 'node',
  fixedExtension: false,
  target: 'node22',
  dts: true,
  external: [/^#/, /^node:/],
});
