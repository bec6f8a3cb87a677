// Keeps a second process out of an embedded database: PGlite itself would let it in, and both would write.
import { readFile, rm, writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { CouponError } from '@kaquan/protocol/errors';

/** What this process has locked: in a container the process before it may have had the same number. */
const ours = new Set<string>();

/**
 * Locks a folder by a file beside it. The lock of a process that is no longer there counts for nothing.
 *
 * @returns how to unlock it
 * @throws {CouponError} UNAVAILABLE while somebody has it locked
 * @example const unlock = await lockFolder('.kaquan/database');
 * @supported node
 */
export async function lockFolder(path: string): Promise<() => Promise<void>> {
  const file = `${resolve(path)}.lock`;
  while (!(await create(file))) {
    const holder = Number(await readFile(file, 'utf8').catch(() => ''));
    if (ours.has(file) || (holder !== process.pid && isAlive(holder)))
      throw new CouponError(
        'UNAVAILABLE',
        `Process ${holder} has the database open. End it, or remove ${file} if that is not a Kaquan server.`,
      );
    await rm(file, { force: true });
  }
  ours.add(file);
  return async () => {
    ours.delete(file);
    await rm(file, { force: true });
  };
}

async function create(file: string): Promise<boolean> {
  try {
    await writeFile(file, String(process.pid), { flag: 'wx' });
    return true;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false;
    throw error;
  }
}

function isAlive(pid: number): boolean {
  if (!Number.isInteger(pid) || pid <= 0) return false;
  try {
    // Signal 0 is not sent; it only asks.
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}
