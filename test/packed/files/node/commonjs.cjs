// Requires every public subpath, which Node does with ESM from 20.19 and 22.12 on, then uses the packages.
const { readFileSync } = require('node:fs');
const { usePackages } = require('./use-packages.cjs');

const subpaths = JSON.parse(readFileSync('subpaths.json', 'utf8'));
for (const subpath of subpaths) require(subpath);
usePackages((name) => require(name)).then(() => console.log(`${subpaths.length} imported, used`));
