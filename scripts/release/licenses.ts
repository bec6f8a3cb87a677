// Fails when something that comes with the published packages has a licence that nobody has allowed.
import { readdir } from 'node:fs/promises';
import { licenseRules, type Shipped, shipped } from './shipped.ts';

const rules = await licenseRules();
const all = await shipped(rules);

for (const one of all.filter(({ license }) => !rules.allowed.includes(license))) {
  complain(`${said(one)} is ${one.license}. Read it; if it may be shipped, add it to allowed-licenses.json`);
}
// What is built in arrives without its own package, so its licence has to come along.
for (const one of all) {
  if (!one.builtInto) continue;
  const texts = await readdir(`${one.builtInto}/licenses`).catch(() => []);
  if (!texts.some((text) => text.startsWith(one.name)))
    complain(`${one.builtInto}/licenses lacks that of ${said(one)}`);
}
console.log(
  `licences: ${all.length} packages, ${[...new Set(all.map(({ license }) => license))].sort().join(', ')}`,
);

function said({ name, version }: Shipped): string {
  return `${name}@${version}`;
}

function complain(text: string): void {
  console.log(text);
  process.exitCode = 1;
}
