// Taro's build: h5 for the page inside WeChat, weapp for the mini-program. CSS is written in px at 375 wide.
import { createRequire } from 'node:module';
import path from 'node:path';
import { defineConfig } from '@tarojs/cli';
import { landingDocument } from './landing-document';
import { precompress } from './precompress';

const { resolve } = createRequire(__filename);

/** Each page loads what it needs: Taro would put every dependency into one file, and what two pages share into another. */
const splitByUse = {
  name: 'split-by-use',
  outputOptions: (options: object) => ({ ...options, manualChunks: undefined }),
};

/** Taro's preset writes preact where react is imported, also in packages that have no preact of their own. */
const onePreact = { name: 'one-preact', config: () => ({ resolve: { dedupe: ['preact'] } }) };

/** In a mini-program Taro reads @tarojs/components as such a file, which it finds from the app but not from the kit. */
const COMPONENTS = /^@tarojs\/plugin-platform-weapp\/dist\/components-react$/;
const componentsForEveryPackage = {
  name: 'components-for-every-package',
  resolveId: (id: string) => (COMPONENTS.test(id) ? resolve(id) : null),
};

const weapp = process.env.TARO_ENV === 'weapp';
/** The H5 build runs twice: for index.html, and for the landing page's own document. */
const landing = process.argv.includes('--landing');
const documentPlugin = landing ? landingDocument(path.join(__dirname, '../src')) : splitByUse;

export default defineConfig(async () => ({
  projectName: 'kaquan-wechat-h5',
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
    // The page comes from the backend itself; a mini-program has no origin of its own.
    KAQUAN_ORIGIN: JSON.stringify(process.env.KAQUAN_ORIGIN ?? (weapp ? 'http://127.0.0.1:4601' : '')),
  },
  copy: { patterns: [], options: {} },
  // The mini-programs' renderer is made for React.
  framework: weapp ? 'react' : 'preact',
  // Chinese as it is: three bytes a character, not six.
  terser: { enable: true, config: { output: { ascii_only: false } } },
  compiler: {
    type: 'vite',
    vitePlugins: weapp ? [componentsForEveryPackage] : [documentPlugin, onePreact, precompress],
  },
  mini: { postcss: { pxtransform: { enable: true, config: {} }, cssModules: { enable: false } } },
  h5: {
    publicPath: '/apps/wechat/',
    staticDirectory: 'static',
    // The second run adds to what the first has built.
    output: { clean: !landing },
    router: { mode: 'hash' },
    // Plain elements instead of web components: no runtime of theirs, nothing drawn twice.
    useHtmlComponents: true,
    postcss: { pxtransform: { enable: true, config: { targetUnit: 'px' } } },
  },
}));
