// The empty embedded database that the build makes once, so that nobody who starts has to.
import { readFile } from 'node:fs/promises';
import { promisify } from 'node:util';
import { brotliDecompress } from 'node:zlib';

/** The folder is two up from here, in the sources as well as in what is built from them. */
export const EMPTY_DATABASE = new URL('../../dist/empty-database.tar.br', import.meta.url);

/**
 * What PGlite unpacks in place of making a database itself; undefined where nothing is built, as for tests on the sources.
 *
 * @see https://pglite.dev/docs/prepopulatedfs, which is made for other versions of PGlite than ours
 * @example const loadDataDir = await readEmptyDatabase();
 * @supported node
 */
export async function readEmptyDatabase(): Promise<Blob | undefined> {
  const packed = await readFile(EMPTY_DATABASE).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return undefined;
    throw error;
  });
  if (packed === undefined) return undefined;
  return new Blob([await promisify(brotliDecompress)(packed)], { type: 'application/x-tar' });
}
