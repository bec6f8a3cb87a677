// When each document was last changed: one question to git for all of them.
import { spawnSync } from 'node:child_process';
import { ROOT } from '../../documents/document-files.ts';

/** Milliseconds by document; empty where there is no git. */
export function lastChanged(): Map<string, number> {
  const { stdout = '' } = spawnSync('git', ['log', '--format=%x00%ct', '--name-only', '--', '*.md'], {
    cwd: ROOT,
    encoding: 'utf8',
    maxBuffer: 2 ** 28,
  });
  const changed = new Map<string, number>();
  for (const commit of stdout.split('\0').slice(1)) {
    const [seconds, ...files] = commit.split('\n').filter(Boolean);
    // The newest comes first.
    for (const file of files) if (!changed.has(file)) changed.set(file, Number(seconds) * 1000);
  }
  return changed;
}
