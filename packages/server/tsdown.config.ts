// Builds what is exported, each with only what it needs: what several need stands in chunks beside them.
import { defineConfig } from 'tsdown';
import manifest from './package.json' with { type: 'json' };
import { readMigrations } from './src/storage/read-migrations.ts';

const sources = Object.values(manifest.exports).flatMap((one) =>
  typeof one === 'string' ? [] : one['@kaquan/source'],
);
/** It names a file of the package as seen from where it stands, so it stands there. */
const placed = ['./src/storage/empty-database.ts'];

/** The SQL goes into the code: what bundles the server, as Workers want it, would leave a folder behind. */
const withMigrations = {
  name: 'with-migrations',
  load(id: string) {
    if (!id.endsWith('/src/storage/known-migrations.ts')) return undefined;
    const migrations = readMigrations(new URL('./migrations/', import.meta.url));
    return `export const knownMigrations = ${JSON.stringify(migrations)};`;
  },
};

/**
 * Drizzle's declarations leave out a method that this class says it has. Who has TypeScript check libraries, too,
 * would be told so of ours.
 */
const UNSOUND = /(class PgRelationalQuery<.*) implements .* \{/;
const withSoundTypes = {
  name: 'with-sound-types',
  generateBundle(_: unknown, bundle: Record<string, { type: string; code?: string }>) {
    for (const [name, chunk] of Object.entries(bundle))
      if (name.endsWith('.d.ts') && chunk.code) chunk.code = chunk.code.replace(UNSOUND, '$1 {');
  },
};

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
  plugins: [withMigrations, withSoundTypes],
  outputOptions: { chunkFileNames: 'chunks/[name]-[hash].js' },
});
