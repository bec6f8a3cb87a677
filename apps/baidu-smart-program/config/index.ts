// Taro's build: swan for the phone, h5 for the preview in the playground, weapp from the same source. CSS is written in px at 375 wide.
import { createRequire } from 'node:module';
import { defineConfig } from '@tarojs/cli';

const { resolve } = createRequire(__filename);

/** In a mini-program Taro reads @tarojs/components as such a file, which it finds from the app but not from the kit. */
const COMPONENTS = /^@tarojs\/plugin-platform-(swan|weapp)\/dist\/components-react$/;
const componentsForEveryPackage = {
  name: 'components-for-every-package',
  resolveId: (id: string) => (COMPONENTS.test(id) ? resolve(id) : null),
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
  compiler: { type: 'vite', vitePlugins: [componentsForEveryPackage] },
  mini: { postcss: { pxtransform: { enable: true, config: {} }, cssModules: { enable: false } } },
  h5: {
    publicPath: '/apps/baidu/',
    staticDirectory: 'static',
    router: { mode: 'hash' },
    postcss: { pxtransform: { enable: true, config: { targetUnit: 'px' } } },
  },
}));
