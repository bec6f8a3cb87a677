// Imports every public subpath that it is given.
import { readFileSync } from 'node:fs';

for (const subpath of JSON.parse(readFileSync('subpaths.json', 'utf8'))) await import(subpath);
