// Bundles the Worker as wrangler does, and asks it once in workerd.
import { build } from 'esbuild';
import { Miniflare } from 'miniflare';

const conditions = ['workerd', 'worker', 'browser'];
const common = { bundle: true, format: 'esm', conditions, mainFields: ['browser', 'module', 'main'] };
await build({ ...common, entryPoints: ['worker.js'], outfile: 'dist/worker.js' });
const worker = new Miniflare({
  modules: true,
  scriptPath: 'dist/worker.js',
  compatibilityDate: '2026-01-01',
});
try {
  const api = encodeURIComponent(process.argv[2]);
  const response = await worker.dispatchFetch(`http://worker.example/?api=${api}`);
  console.log(await response.text());
} finally {
  await worker.dispose();
}
