// The packages that are published, with their manifests.
import { readdir, readFile } from 'node:fs/promises';

/** What of a `package.json` the release looks at. */
export interface Manifest {
  name: string;
  version: string;
  private?: boolean;
  files?: string[];
  exports?: Record<string, { types?: string }>;
  devDependencies?: Record<string, string>;
  [field: string]: unknown;
}

export interface PublicPackage {
  folder: string;
  manifest: Manifest;
}

export async function publicPackages(): Promise<PublicPackage[]> {
  const folders = (await readdir('packages')).sort().map((name) => `packages/${name}`);
  const all = await Promise.all(
    folders.map(async (folder) => ({ folder, manifest: await readManifest(`${folder}/package.json`) })),
  );
  return all.filter(({ manifest }) => !manifest.private);
}

export async function readManifest(file: string): Promise<Manifest> {
  return JSON.parse(await readFile(file, 'utf8')) as Manifest;
}
