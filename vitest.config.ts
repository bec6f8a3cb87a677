// One test run for the whole monorepo. `unit` and `react` run on the sources; the other projects on what was built.
import { availableParallelism } from 'node:os';
import { configDefaults, defineConfig } from 'vitest/config';
import { TARO_H5_DEFINES } from './apps/gallery/taro-h5-defines.ts';

const source = {
  resolve: { conditions: ['@kaquan/source', 'module', 'node', 'default'] },
  ssr: {
    resolve: {
      conditions: ['@kaquan/source', 'module', 'node', 'default'],
      externalConditions: ['@kaquan/source'],
    },
  },
};

/** Writes down what servers say, for the check's last gate; nothing without the check. */
const canary = ['test/harness/canary/set-up.ts'];

/**
 * Tests that put something in a module's place, or register what a process has one of. Each has a process of its own;
 * the others of a project share two, and with them what takes long to load: the server, and PGlite's machine code.
 */
const APART = [
  'packages/client/src/wechat/load-js-sdk.test.ts',
  'packages/server/src/events/try-to-store.test.ts',
  'packages/server/src/telemetry/**/*.test.ts',
  'test/contracts/guides/operations.test.ts',
];
const together = { isolate: false, unstubGlobals: true, exclude: [...configDefaults.exclude, ...APART] };

export default defineConfig({
  test: {
    // Vitest keeps one core free for itself, which of two is half. Most tests here wait for something: one more at a time.
    maxWorkers: availableParallelism() + 1,
    projects: [
      {
        ...source,
        test: {
          name: 'unit',
          environment: 'node',
          ...together,
          // Properties are tried a hundred times, on machines that do something else, too.
          testTimeout: 20_000,
          include: [
            'packages/{protocol,client,server,sandbox,cli}/src/**/*.test.ts',
            'apps/{backend,gallery,page-pieces,playground,baidu-smart-program,wechat-h5}/src/**/*.test.ts',
            'bench/{figures,signing,opening}/**/*.test.ts',
            'site/{documents,search,api}/**/*.test.ts',
          ],
        },
      },
      {
        ...source,
        define: TARO_H5_DEFINES,
        oxc: { jsx: { runtime: 'automatic' } },
        resolve: {
          conditions: ['@kaquan/source', 'module', 'browser', 'default'],
          alias: [{ find: /^@tarojs\/components$/, replacement: '@tarojs/components/lib/react' }],
        },
        test: {
          name: 'react',
          environment: 'jsdom',
          testTimeout: 20_000,
          include: ['packages/react/src/**/*.test.tsx', 'apps/page-pieces/src/**/*.test.tsx'],
          css: false,
          server: { deps: { inline: [/@tarojs/, /@stencil/] } },
        },
      },
      {
        ...source,
        test: {
          name: 'contracts',
          environment: 'node',
          ...together,
          setupFiles: canary,
          include: ['test/contracts/**/*.test.ts'],
          testTimeout: 60_000,
          hookTimeout: 120_000,
        },
      },
      {
        ...source,
        test: {
          name: 'apart',
          environment: 'node',
          setupFiles: canary,
          include: APART,
          testTimeout: 60_000,
          hookTimeout: 120_000,
        },
      },
      {
        ...source,
        test: {
          name: 'reliability',
          environment: 'node',
          setupFiles: canary,
          // The short forms of the commands under `reliability:`; many processes each, so not beside the other projects.
          include: ['test/{load,crashes,faults,fuzz,security}/**/*.test.ts'],
          testTimeout: 120_000,
          hookTimeout: 120_000,
          maxWorkers: '100%',
          sequence: { groupOrder: 1 },
        },
      },
      {
        test: {
          name: 'bundle',
          environment: 'node',
          include: ['test/{bundle,packed}/**/*.test.ts'],
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
      {
        test: {
          name: 'end-to-end',
          environment: 'node',
          setupFiles: canary,
          include: ['test/{end-to-end,examples,screenshots}/**/*.test.ts'],
          testTimeout: 60_000,
          hookTimeout: 120_000,
          // Browsers, phones and all the servers of two files at once are enough: after all others.
          maxWorkers: '100%',
          sequence: { groupOrder: 2 },
        },
      },
    ],
  },
});
