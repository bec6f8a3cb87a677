// One test run for the whole monorepo. `unit` and `react` run on the sources; the other projects on what was built.
import { defineConfig } from 'vitest/config';

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
const canary = ['test/harness/canary/watch-http.ts'];

/** What Taro's own build defines for its h5 components. */
const taroH5 = {
  'process.env.TARO_ENV': '"h5"',
  'process.env.TARO_PLATFORM': '"web"',
  ENABLE_INNER_HTML: 'true',
  ENABLE_ADJACENT_HTML: 'true',
  ENABLE_SIZE_APIS: 'true',
  ENABLE_TEMPLATE_CONTENT: 'true',
  ENABLE_CLONE_NODE: 'true',
  ENABLE_CONTAINS: 'true',
  ENABLE_MUTATION_OBSERVER: 'true',
  DEPRECATED_ADAPTER_COMPONENT: 'false',
};

export default defineConfig({
  test: {
    // Vitest keeps one core free for itself, which of two is half: most tests here wait for something anyway.
    maxWorkers: '100%',
    projects: [
      {
        ...source,
        test: {
          name: 'unit',
          environment: 'node',
          // Properties are tried a hundred times, on machines that do something else, too.
          testTimeout: 20_000,
          include: [
            'packages/{protocol,client,server,sandbox,cli}/src/**/*.test.ts',
            'apps/{backend,page-pieces,playground,baidu-smart-program,wechat-h5}/src/**/*.test.ts',
          ],
        },
      },
      {
        ...source,
        define: taroH5,
        oxc: { jsx: { runtime: 'automatic' } },
        resolve: {
          conditions: ['@kaquan/source', 'module', 'browser', 'default'],
          alias: [{ find: /^@tarojs\/components$/, replacement: '@tarojs/components/lib/react' }],
        },
        test: {
          name: 'react',
          environment: 'jsdom',
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
          setupFiles: canary,
          include: ['test/contracts/**/*.test.ts'],
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
          sequence: { groupOrder: 1 },
        },
      },
      {
        test: {
          name: 'bundle',
          environment: 'node',
          include: ['test/bundle/**/*.test.ts'],
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
      {
        test: {
          name: 'end-to-end',
          environment: 'node',
          setupFiles: canary,
          include: ['test/end-to-end/**/*.test.ts'],
          testTimeout: 60_000,
          hookTimeout: 120_000,
          // A browser, two phones and all the servers at once are enough: one file after the other, after all others.
          fileParallelism: false,
          sequence: { groupOrder: 2 },
        },
      },
    ],
  },
});
