// What comes with the published packages: their dependencies, down to the last, and what the build puts into them.
import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { promisify } from 'node:util';
import { readManifest } from './public-packages.ts';

/** One version of one package of somebody else. */
export interface Shipped {
  name: string;
  version: string;
  /** As its manifest says it, an SPDX expression as a rule. */
  license: string;
  /** The folder of our package that carries it inside its build; none for a dependency. */
  builtInto?: string;
}

/** Which licences may be shipped, and which devDependencies the build puts into a package. */
export interface LicenseRules {
  allowed: string[];
  builtIn: Record<string, string[]>;
}

export async function licenseRules(): Promise<LicenseRules> {
  const file = new URL('allowed-licenses.json', import.meta.url);
  return JSON.parse(await readFile(file, 'utf8')) as LicenseRules;
}

/** Asks pnpm, which knows what is installed, and looks at what is built in by itself. */
export async function shipped({ builtIn }: LicenseRules): Promise<Shipped[]> {
  const asked = ['--filter', './packages/*', 'licenses', 'list', '--prod', '--json'];
  const { stdout } = await promisify(execFile)('pnpm', asked);
  const byLicense = JSON.parse(stdout) as Record<string, { name: string; versions: string[] }[]>;
  const dependencies = Object.entries(byLicense).flatMap(([license, list]) =>
    list.flatMap(({ name, versions }) => versions.map((version) => ({ name, version, license }))),
  );
  const pairs = Object.entries(builtIn).flatMap(([folder, names]) =>
    names.map((name) => [folder, name] as const),
  );
  const inside = pairs.map(async ([folder, name]) => {
    const { version, license } = await readManifest(`${folder}/node_modules/${name}/package.json`);
    return { name, version, license: String(license), builtInto: folder };
  });
  return [...dependencies, ...(await Promise.all(inside))];
}
