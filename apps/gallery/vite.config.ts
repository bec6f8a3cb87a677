// The gallery's build: two pages, the shell around the examples and the page that an example is alone on.
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

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
  // Works under any address, a documentation site's /gallery/ for one.
  base: './',
  plugins: [react()],
  define: taroH5,
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
