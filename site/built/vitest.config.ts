// Looks at the site that was built; not a part of `npm test`, because building it takes longer than it may.
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: { name: 'site', environment: 'node', include: ['built/**/*.test.ts'], testTimeout: 60_000 },
});
