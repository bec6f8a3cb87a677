// Runs every claim against the threats of docs/security.md, and looks for the secrets of the run in all that was said.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Reporter, startVitest } from 'vitest/node';
import { BUNDLES } from '../harness/canary/bundles.ts';
import { searchSeen } from '../harness/canary/search-seen.ts';
import { readThreats } from './read-threats.ts';

export interface SecurityCounts {
  threats: number;
  tests: number;
  /** Tests that did not pass, files that did not run, and searches that found nothing to search. */
  open: number;
  'secrets searched': number;
  seen: number;
}

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/**
 * Runs the room by itself.
 *
 * @param tell hears of each test as it ends, and of each secret that was seen: its kind and the place
 * @example const { open, seen } = await runSecurity((line) => console.error(line));
 */
export async function runSecurity(tell: (line: string) => void): Promise<SecurityCounts> {
  const folder = await mkdtemp(path.join(tmpdir(), 'kaquan-security-'));
  process.env.KAQUAN_CANARY = folder;
  try {
    const { tests, failed } = await runTests(tell);
    const searched = await searchSeen(folder, BUNDLES);
    for (const { kind, place } of searched.seen) tell(`seen: ${kind} in ${place}`);
    const blind = [searched.secrets, searched.texts].filter((count) => count === 0).length;
    return {
      threats: (await readThreats('docs/security.md')).length,
      tests,
      open: failed + blind,
      'secrets searched': searched.secrets,
      seen: searched.seen.length,
    };
  } finally {
    await rm(folder, { recursive: true });
  }
}

async function runTests(tell: (line: string) => void): Promise<{ tests: number; failed: number }> {
  const reporter: Reporter = {
    onTestCaseResult(test) {
      const { state, errors = [] } = test.result();
      tell(
        [`${state}: ${test.fullName}`, ...errors.map(({ stack, message }) => stack ?? message)].join('\n'),
      );
    },
  };
  const vitest = await startVitest('test', ['test/security/'], {
    root: ROOT,
    project: ['reliability'],
    watch: false,
    reporters: [reporter],
  });
  const modules = vitest.state.getTestModules();
  const tests = modules.flatMap((module) => [...module.children.allTests()]);
  const passed = tests.filter((test) => test.result().state === 'passed');
  const broken = modules.filter((module) => module.errors().length > 0);
  const unhandled = vitest.state.getUnhandledErrors();
  for (const { stack, message } of broken.flatMap((module) => module.errors())) tell(stack ?? message);
  await vitest.close();
  return { tests: tests.length, failed: tests.length - passed.length + broken.length + unhandled.length };
}
