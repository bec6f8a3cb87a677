// Imports every public subpath, then uses the packages.
import { readFileSync } from 'node:fs';
import { usePackages } from './use-packages.cjs';

const subpaths = JSON.parse(readFileSync('subpaths.json', 'utf8'));
for (const subpath of subpaths) await import(subpath);
await usePackages((name) => import(name));
console.log(`${subpaths.length} imported, used`);
