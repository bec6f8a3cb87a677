// Builds what is exported, each with only what it needs: what several need stands in chunks beside them.
import { defineConfig } from 'tsdown';
import manifest from './package.json' with { type: 'json' };

const sources = Object.values(manifest.exports).flatMap((one) =>
  typeof one === 'string' ? [] : one['@kaquan/source'],
);
/** They name files of the package as seen from where they stand, so they stand there. */
const placed = ['./src/storage/migrations-folder.ts', './src/storage/empty-database.ts'];

export default defineConfig({
  entry: Object.fromEntries(
    [...sources, ...placed].map((file) => [file.replace(/^\.\/src\/|\.ts$/g, ''), file]),
  ),
  format: 'esm',
  platform: 'node',
  fixedExtension: false,
  target: 'node22',
  dts: true,
  external: [/^#/, /^node:/],
  // For each file of a package, Node reads the whole of its package.json. Drizzle's has 180 kB and we load 107 files.
  noExternal: [/^drizzle-orm/],
  outputOptions: { chunkFileNames: 'chunks/[name]-[hash].js' },
});
