import type { UserConfigExport } from '@tarojs/cli';

export default {
  mini: {},
  h5: { devServer: { proxy: { '/api': 'http://127.0.0.1:3000' } } },
} satisfies UserConfigExport<'vite'>;
