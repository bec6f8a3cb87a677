// Packs every published package as a release does, workspace versions resolved.
import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);
const ROOT = path.join(import.meta.dirname, '../..');

export interface PackedManifest {
  name: string;
  version: string;
  exports: Record<string, string | Record<string, unknown>>;
  [field: string]: unknown;
}

export interface PackedPackage {
  manifest: PackedManifest;
  tarball: Buffer;
  /** As npm writes it into a lockfile. */
  integrity: string;
}

/**
 * What is built goes into the tarballs as it is: build first.
 *
 * @param folder where the tarballs are left
 */
export async function packPackages(folder: string): Promise<PackedPackage[]> {
  const asked = ['-r', '--filter', './packages/*', 'pack', '--pack-destination', folder, '--json'];
  const { stdout } = await run('npx', ['-y', 'pnpm@10.34.9', ...asked], { cwd: ROOT, maxBuffer: 2 ** 26 });
  const packed = JSON.parse(stdout) as { filename: string }[];
  return Promise.all(packed.map(({ filename }) => readPacked(filename)));
}

async function readPacked(file: string): Promise<PackedPackage> {
  const [tarball, { stdout }] = await Promise.all([
    readFile(file),
    run('tar', ['-xzOf', file, 'package/package.json'], { maxBuffer: 2 ** 24 }),
  ]);
  const digest = createHash('sha512').update(tarball).digest('base64');
  return { manifest: JSON.parse(stdout) as PackedManifest, tarball, integrity: `sha512-${digest}` };
}
