// The gallery's build: two pages, the shell around the examples and the page that an example is alone on.
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { TARO_H5_DEFINES } from './taro-h5-defines.ts';

export default defineConfig({
  // Works under any address, a documentation site's /gallery/ for one.
  base: './',
  plugins: [react()],
  define: TARO_H5_DEFINES,
  resolve: {
    // The kit's sources: an edit there is seen here at once.
    conditions: ['@kaquan/source', 'module', 'browser', 'development|production'],
    alias: [{ find: /^@tarojs\/components$/, replacement: '@tarojs/components/lib/react' }],
    dedupe: ['react', 'react-dom'],
  },
  build: {
    target: 'es2022',
    rolldownOptions: { input: ['index.html', 'example.html'] },
  },
  server: { host: '127.0.0.1' },
});
