// What a package weighs: as it lies, compressed file by file, and zipped as it is uploaded.
import { measure, total } from '@kaquan/test/bundle/measure';
import { uploadedFiles } from '@kaquan/test/bundle/uploaded-files';
import { zipSync } from 'fflate';

/** All in bytes. */
export interface PackageBytes {
  raw: number;
  gzip: number;
  zip: number;
}

/** Of the main package, which is all that these programs have. */
export function packageBytes(folder: string): PackageBytes {
  const files = uploadedFiles(folder);
  const { raw, gzip } = total(files.map(({ bytes }) => measure(bytes)));
  // One date for all: a zip holds it, and must not differ from run to run.
  const options = { level: 9, mtime: '2026-01-01' } as const;
  const zip = zipSync(Object.fromEntries(files.map(({ name, bytes }) => [name, [bytes, options]])));
  return { raw, gzip, zip: zip.length };
}
