// Writes each document, script and style sheet of the build once more as brotli and as gzip: a server hands out what is there,
// at the highest level, instead of compressing the same bytes for each person.
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';

/** A plugin of Vite's. */
export const precompress = {
  name: 'precompress',
  writeBundle({ dir = '' }: { dir?: string }, bundle: object) {
    for (const name of Object.keys(bundle).filter((file) => /\.(html|js|css)$/.test(file))) {
      const file = path.join(dir, name);
      const bytes = readFileSync(file);
      const params = { [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length };
      writeFileSync(`${file}.br`, brotliCompressSync(bytes, { params }));
      writeFileSync(`${file}.gz`, gzipSync(bytes, { level: constants.Z_BEST_COMPRESSION }));
    }
  },
};
