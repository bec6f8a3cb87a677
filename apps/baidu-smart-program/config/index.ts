// Taro's build: swan for the phone, h5 for the preview in the playground. CSS is written in px at 375 wide.
import { createRequire } from 'node:module';
import { defineConfig } from '@tarojs/cli';

const { resolve } = createRequire(__filename);

/** On swan Taro reads @tarojs/components as this file, which it finds from the app but not from @kaquan/react. */
const SWAN_COMPONENTS = '@tarojs/plugin-platform-swan/dist/components-react';
const swanComponents = {
  name: 'swan-components-for-every-package',
  resolveId: (id: string) => (id === SWAN_COMPONENTS ? resolve(SWAN_COMPONENTS) : null),
};

export default defineConfig(async () => ({
  projectName: 'kaquan-baidu-smart-program',
  designWidth: 375,
  deviceRatio: { 375: 2, 640: 2.34 / 2, 750: 1, 828: 1.81 / 2 },
  sourceRoot: 'src',
  outputRoot: `dist/${process.env.TARO_ENV}`,
  plugins: [],
  // Taro's h5 code generator imports this file from inside another package, which finds a second copy of it
  // as soon as the workspace has two peer variants. One copy, or React contexts stay empty.
  alias: {
    '@tarojs/plugin-framework-react/dist/runtime': resolve('@tarojs/plugin-framework-react/dist/runtime'),
  },
  defineConstants: {
    // The preview comes from the backend itself; a smart program has no origin of its own.
    KAQUAN_ORIGIN: JSON.stringify(
      process.env.TARO_ENV === 'h5' ? '' : (process.env.KAQUAN_ORIGIN ?? 'http://127.0.0.1:4601'),
    ),
  },
  copy: { patterns: [], options: {} },
  framework: 'react',
  // Chinese as it is: three bytes a character, not six.
  terser: { enable: true, config: { output: { ascii_only: false } } },
  compiler: { type: 'vite', vitePlugins: [swanComponents] },
  mini: { postcss: { pxtransform: { enable: true, config: {} }, cssModules: { enable: false } } },
  h5: {
    publicPath: '/apps/baidu/',
    staticDirectory: 'static',
    router: { mode: 'hash' },
    postcss: { pxtransform: { enable: true, config: { targetUnit: 'px' } } },
  },
}));
