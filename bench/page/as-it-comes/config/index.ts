// A Taro app's build as it comes: React, web components, one file of dependencies.
import { createRequire } from 'node:module';

const { resolve } = createRequire(__filename);

export default {
  projectName: 'as-it-comes',
  designWidth: 375,
  deviceRatio: { 375: 2, 640: 2.34 / 2, 750: 1, 828: 1.81 / 2 },
  sourceRoot: 'src',
  outputRoot: `dist/${process.env.TARO_ENV}`,
  plugins: [],
  // One copy of it in a workspace, as in a project of its own.
  alias: {
    '@tarojs/plugin-framework-react/dist/runtime': resolve('@tarojs/plugin-framework-react/dist/runtime'),
  },
  defineConstants: { KAQUAN_ORIGIN: JSON.stringify('') },
  copy: { patterns: [], options: {} },
  framework: 'react',
  compiler: 'vite',
  mini: {},
  h5: {
    publicPath: './',
    staticDirectory: 'static',
    router: { mode: 'hash' },
    postcss: { pxtransform: { enable: true, config: { targetUnit: 'px' } } },
  },
};
