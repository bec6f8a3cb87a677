// The playground's build: plain Vite and React, served by the demo backend from dist.
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

/** Under `vite dev` the demo backend answers everything that is not the playground itself. */
const backend = 'http://127.0.0.1:4601';

export default defineConfig({
  base: './',
  plugins: [react()],
  build: { target: 'es2022' },
  server: {
    host: '127.0.0.1',
    proxy: { '/api': backend, '/apps': backend, '/demo': backend, '/session': backend },
  },
});
