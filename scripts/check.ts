// Every gate of the project, one after the other; the last line counts them together with the tests.
import { mkdir, readdir, readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import { BUNDLES } from '../test/harness/canary/bundles.ts';
import { nothingSeen, searchSeen } from '../test/harness/canary/search-seen.ts';
import { installChromium } from './install-chromium.ts';
import { run } from './run.ts';

const REPORT = '.check/vitest.json';
/** Where the tests write down the secrets that they gave out and what was said by whom. */
const CANARY = '.check/canary';

const packages = (await readdir('packages')).map((name) => `packages/${name}`);

/** Types cannot be asked of style sheets. */
async function styleSheets(folder: string): Promise<string[]> {
  const { exports } = JSON.parse(await readFile(`${folder}/package.json`, 'utf8')) as { exports: object };
  const sheets = Object.keys(exports).filter((subpath) => subpath.endsWith('.css'));
  return sheets.length > 0 ? ['--exclude-entrypoints', ...sheets.map((sheet) => sheet.slice(2))] : [];
}

const gates: { claim: string; hold: () => Promise<boolean> }[] = [
  { claim: 'Code is formatted and linted', hold: () => run('biome', ['check', '.']) },
  {
    claim: 'Imports keep to the rules',
    hold: () => run('pnpm', ['run', 'imports']),
  },
  {
    claim: 'Packages and apps build',
    hold: () => run('turbo', ['run', 'build', '--output-logs=errors-only']),
  },
  { claim: 'Types hold', hold: () => run('pnpm', ['run', 'types']) },
  { claim: 'No file, export or dependency is unused', hold: () => run('knip', ['--no-progress']) },
  ...packages.flatMap((folder) => [
    {
      claim: `${folder} is packed as published packages should be`,
      hold: () => run('publint', ['--strict', folder]),
    },
    {
      claim: `${folder} gives its types to every importer`,
      hold: async () =>
        run('attw', [
          '--pack',
          folder,
          '--profile',
          'esm-only',
          '--no-emoji',
          '--format',
          'ascii',
          '--quiet',
          ...(await styleSheets(folder)),
        ]),
    },
  ]),
  {
    claim: 'The READMEs give the reliability figures that were recorded',
    hold: () => run('node', ['scripts/reliability-table.ts', '--check']),
  },
  { claim: 'A Chromium is here', hold: installChromium },
];

await rm('.check', { recursive: true, force: true });
await mkdir('.check', { recursive: true });

let passed = 0;
let failed = 0;
const broken: string[] = [];
const count = (held: boolean, claim: string) => {
  if (held) passed += 1;
  else {
    failed += 1;
    broken.push(claim);
  }
};

for (const { claim, hold } of gates) {
  console.log(`\n▸ ${claim}`);
  count(await hold(), claim);
}

process.env.KAQUAN_CANARY = path.resolve(CANARY);
console.log('\n▸ Tests');
const testsRan = await run('vitest', [
  'run',
  '--reporter=default',
  '--reporter=json',
  `--outputFile.json=${REPORT}`,
]);
try {
  const report = JSON.parse(await readFile(REPORT, 'utf8')) as {
    numPassedTests: number;
    numFailedTests: number;
  };
  passed += report.numPassedTests;
  failed += report.numFailedTests;
  // A file that does not load has no test that fails, but the run does.
  if (!testsRan && report.numFailedTests === 0) count(false, 'Every test file loads');
} catch {
  count(false, 'The tests run');
}

console.log('\n▸ No secret was seen');
const searched = await searchSeen(CANARY, BUNDLES);
console.log(
  `${searched.secrets} secrets looked for in ${searched.texts} answers, log lines and stored errors, and in ${searched.files} files`,
);
for (const { kind, place } of searched.seen) console.log(`  ${kind}: ${place}`);
count(nothingSeen(searched), 'No secret was seen');

for (const claim of broken) console.log(`✗ ${claim}`);
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
