import { defineConfig } from 'vite';

// The components are read as Taro's h5 build reads them.
export default defineConfig({
  define: { 'process.env.TARO_ENV': '"h5"' },
  resolve: { alias: [{ find: /^@tarojs\/components$/, replacement: '@tarojs/components/lib/react' }] },
  build: { rolldownOptions: { input: ['index.html', 'src/every.js'] }, chunkSizeWarningLimit: 4_000 },
});
