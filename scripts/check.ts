// Every gate of the project, in two rows side by side, then the tests; the last line counts them together.
import { mkdir, readdir, readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import { BUNDLES } from '../test/harness/canary/bundles.ts';
import { nothingSeen, searchSeen } from '../test/harness/canary/search-seen.ts';
import { installChromium } from './install-chromium.ts';
import { run, type Say } from './run.ts';

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

interface Gate {
  claim: string;
  hold(say: Say): Promise<boolean>;
}

const built: Gate[] = [
  {
    claim: 'Packages and apps build',
    // Building the example for Next takes longer than all that is asked of it: `examples:built` does, every night.
    hold: (say) =>
      run('turbo', ['run', 'build', '--filter=!@kaquan/example-next', '--output-logs=errors-only'], say),
  },
  {
    claim: 'No file, export or dependency is unused',
    hold: (say) => run('knip', ['--no-progress'], say),
  },
  ...packages.flatMap((folder): Gate[] => [
    {
      claim: `${folder} is packed as published packages should be`,
      hold: (say) => run('publint', ['--strict', folder], say),
    },
    {
      claim: `${folder} gives its types to every importer`,
      hold: async (say) =>
        run(
          'attw',
          [
            '--pack',
            folder,
            '--profile',
            'esm-only',
            '--no-emoji',
            '--format',
            'ascii',
            '--quiet',
            ...(await styleSheets(folder)),
          ],
          say,
        ),
    },
  ]),
];

/** What is read from the sources alone, beside all that waits for the build. */
const read: Gate[] = [
  { claim: 'A Chromium is here', hold: installChromium },
  { claim: 'Code is formatted and linted', hold: (say) => run('biome', ['check', '.'], say) },
  { claim: 'Imports keep to the rules', hold: (say) => run('pnpm', ['run', 'imports'], say) },
  { claim: 'Types hold', hold: (say) => run('pnpm', ['run', 'types'], say) },
  {
    claim: 'The READMEs give the reliability figures that were recorded',
    hold: (say) => run('node', ['scripts/reliability-table.ts', '--check'], say),
  },
  {
    claim: 'The READMEs give the figures of the benches that were recorded',
    hold: (say) => run('node', ['scripts/bench-table.ts', '--check'], say),
  },
  {
    claim: 'The error catalogue says what the sources say',
    hold: (say) => run('node', ['scripts/error-catalogue.ts', '--check'], say),
  },
  {
    claim: 'The pages of the platform rules are whole, and the same in both languages',
    hold: (say) => run('node', ['scripts/rule-pages.ts', '--check'], say),
  },
  {
    claim: 'The pages of the components say what their types and examples say, in both languages',
    hold: (say) => run('node', ['scripts/component-pages.ts', '--check'], say),
  },
  {
    claim: 'Every link in the documents leads somewhere, both languages are alike, and nothing is unlisted',
    hold: (say) => run('node', ['site/check-documents.ts'], say),
  },
  {
    claim: 'npm shows of every package the same things',
    hold: (say) => run('node', ['scripts/release/manifests.ts', '--check'], say),
  },
  {
    claim: 'What comes with the packages has a licence that may be shipped',
    hold: (say) => run('node', ['scripts/release/licenses.ts'], say),
  },
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

/** One after the other; what each says is shown when it has ended, for those of the other row speak meanwhile. */
async function pass(gates: Gate[]): Promise<void> {
  for (const { claim, hold } of gates) {
    let said = '';
    const held = await hold((text) => {
      said += text;
    });
    console.log(`\n▸ ${claim}\n${said}`);
    count(held, claim);
  }
}
await Promise.all([pass(built), pass(read)]);

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
