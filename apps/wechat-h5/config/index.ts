// Taro's build for the h5 page inside WeChat. CSS is written in px at 375 wide.
import { createRequire } from 'node:module';
import { defineConfig } from '@tarojs/cli';

const { resolve } = createRequire(__filename);

type ManualChunks = (id: string, meta: unknown) => string | undefined;

/** Taro puts every dependency into one file; the JS-SDK stays apart, so that it is loaded only when it is used. */
const jsSdkApart = {
  name: 'js-sdk-apart',
  outputOptions: (options: { manualChunks?: unknown }) => ({
    ...options,
    manualChunks: (id: string, meta: unknown) =>
      id.includes('weixin-js-sdk') ? 'weixin-js-sdk' : (options.manualChunks as ManualChunks)(id, meta),
  }),
};

export default defineConfig(async () => ({
  projectName: 'kaquan-wechat-h5',
  designWidth: 375,
  deviceRatio: { 375: 2, 640: 2.34 / 2, 750: 1, 828: 1.81 / 2 },
  sourceRoot: 'src',
  outputRoot: 'dist/h5',
  plugins: [],
  // Taro's h5 code generator imports this file from inside another package, which finds a second copy of it
  // as soon as the workspace has two peer variants. One copy, or React contexts stay empty.
  alias: {
    '@tarojs/plugin-framework-react/dist/runtime': resolve('@tarojs/plugin-framework-react/dist/runtime'),
  },
  defineConstants: {
    KAQUAN_ORIGIN: JSON.stringify(process.env.KAQUAN_ORIGIN ?? ''),
  },
  copy: { patterns: [], options: {} },
  framework: 'react',
  compiler: { type: 'vite', vitePlugins: [jsSdkApart] },
  h5: {
    publicPath: '/apps/wechat/',
    staticDirectory: 'static',
    router: { mode: 'hash' },
    postcss: { pxtransform: { enable: true, config: { targetUnit: 'px' } } },
  },
}));
