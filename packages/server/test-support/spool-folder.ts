// A folder for the pushes of one test, gone after it.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';

/** Not made yet: the spool makes it when there is something to keep. */
export async function spoolFolder(): Promise<string> {
  const home = await mkdtemp(join(tmpdir(), 'kaquan-spool-'));
  onTestFinished(() => rm(home, { recursive: true, force: true }));
  return join(home, 'shop', 'pushes');
}
