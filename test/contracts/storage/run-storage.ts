// Runs every claim about the storage, and counts them.
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { type Reporter, startVitest, type TestCase, type TestModule } from 'vitest/node';
import { SERVER_URL } from './server-variable.ts';

export interface StorageOptions {
  /** A server to run on in place of a PostgreSQL of our own: postgres://…, of somebody who may create databases. */
  database?: string | undefined;
  /** Told now and then how far it is, and of each claim that does not hold. */
  tell?(line: string): void;
}

export interface StorageCounts {
  claims: number;
  databases: number;
  migrations: number;
  broken: number;
}

const ROOT = fileURLToPath(new URL('../../..', import.meta.url));
const JOURNAL = new URL('../../../packages/server/migrations/meta/_journal.json', import.meta.url);
/** Under contract are the databases of these names; the other files claim something about one of them. */
const DATABASES = ['PGlite', 'PostgreSQL'];
/** Milliseconds between two words. */
const PAUSE = 5_000;

/**
 * Runs the contract on PGlite and on a PostgreSQL server.
 *
 * @example const { broken } = await runStorage({ database: 'postgres://localhost:26257/defaultdb' });
 */
export async function runStorage({ database, tell }: StorageOptions = {}): Promise<StorageCounts> {
  if (database !== undefined) process.env[SERVER_URL] = database;
  const vitest = await startVitest('test', ['test/contracts/storage/'], {
    root: ROOT,
    project: ['contracts'],
    watch: false,
    reporters: [tellProgress(tell)],
  });
  const modules = vitest.state.getTestModules();
  const tests = modules.flatMap((module) => [...module.children.allTests()]);
  const passed = tests.filter((test) => test.ok() && test.result().state === 'passed');
  const files = modules.filter(
    (module) => module.state() !== 'passed' && ![...module.children.allTests('failed')].length,
  );
  const counts = {
    claims: passed.length,
    databases: DATABASES.filter((name) =>
      passed.some((test) => test.fullName.startsWith(`${name} > migration`)),
    ).length,
    migrations: (JSON.parse(await readFile(JOURNAL, 'utf8')) as { entries: unknown[] }).entries.length,
    // A file that could not be run, or a test that was left out, proves nothing either.
    broken: tests.length - passed.length + files.length + vitest.state.getUnhandledErrors().length,
  };
  await vitest.close();
  return counts;
}

function tellProgress(tell: StorageOptions['tell'] = () => {}): Reporter {
  let held = 0;
  let told = Date.now();
  return {
    onTestCaseResult(test: TestCase) {
      const { state, errors = [] } = test.result();
      if (state === 'passed') held += 1;
      else tell(`${test.fullName}: ${state}\n${errors.map(inShort).join('\n')}`);
      if (Date.now() - told < PAUSE) return;
      told = Date.now();
      tell(`${held} claims hold so far`);
    },
    onTestModuleEnd(module: TestModule) {
      for (const error of module.errors()) tell(`${module.moduleId}: ${inShort(error)}`);
    },
  };
}

/** What went wrong and where in the tests, without the runner's own frames. */
function inShort({ stack = '', message }: { stack?: string | undefined; message: string }): string {
  const frames = stack
    .split('\n')
    .filter((line) => line.includes('/test/') && !line.includes('node_modules'));
  return [message, ...frames].join('\n');
}
