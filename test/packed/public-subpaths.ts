// Every subpath that a package publishes, as one imports it.
import type { PackedManifest } from './pack-packages.ts';

/** Without `package.json`; style sheets apart, for no type and no Node knows them. */
export function publicSubpaths({ name, exports }: PackedManifest) {
  const all = Object.keys(exports)
    .filter((subpath) => subpath !== './package.json')
    .map((subpath) => name + subpath.slice(1));
  return {
    code: all.filter((one) => !one.endsWith('.css')),
    styles: all.filter((one) => one.endsWith('.css')),
  };
}
