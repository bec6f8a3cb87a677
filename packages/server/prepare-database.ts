// Part of the build: an empty embedded database as a file. Making one anew takes PGlite seconds each time, unpacking it
// a fraction of one.
import { writeFile } from 'node:fs/promises';
import { promisify } from 'node:util';
import { brotliCompress, constants } from 'node:zlib';
import { PGlite } from '@electric-sql/pglite';
import { EMPTY_DATABASE } from './src/storage/empty-database.ts';

/** The three databases of a new PostgreSQL are nearly the same bytes: the window has to reach from one to the next. */
const WINDOW_BITS = 24;
const QUALITY = 9;

const database = await PGlite.create('memory://');
await database.exec('checkpoint');
const tar = await database.dumpDataDir('none');
await database.close();
const packed = await promisify(brotliCompress)(await tar.arrayBuffer(), {
  params: { [constants.BROTLI_PARAM_LGWIN]: WINDOW_BITS, [constants.BROTLI_PARAM_QUALITY]: QUALITY },
});
await writeFile(EMPTY_DATABASE, packed);
