// Keeps a second process out of an embedded database: PGlite itself would let it in, and both would write.
import { readFile, rm, writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { CouponError } from '@kaquan/protocol/errors';

/** What this process has locked: in a container the process before it may have had the same number. */
const ours = new Set<string>();

/** Whoever makes a lock writes its number at once; one that stays empty is of a process that died before. */
const LOOKS = 20;
/** Milliseconds. */
const PAUSE = 25;

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
  if (ours.has(file)) throw isOpen(process.pid, file);
  ours.add(file);
  try {
    while (!(await create(file)) && !(await takeOver(file)));
  } catch (error) {
    ours.delete(file);
    throw error;
  }
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

/**
 * Puts our number in the place of a dead process's; answers whether it did. Only one process at a time has the turn to
 * do so: several may find the same dead lock, and the late ones must not replace a living one.
 */
async function takeOver(file: string): Promise<boolean> {
  const number = await readNumber(file);
  if (number === undefined) return false;
  const holder = Number(number);
  if (holder !== process.pid && isAlive(holder)) throw isOpen(holder, file);
  const turn = `${file}.turn`;
  if (!(await create(turn))) {
    // Whoever has it may have died with it.
    if (isAlive(Number(await readNumber(turn)))) await sleep(PAUSE);
    else await rm(turn, { force: true });
    return false;
  }
  try {
    if ((await readNumber(file)) !== number) return false;
    await writeFile(file, String(process.pid));
    return true;
  } finally {
    await rm(turn, { force: true });
  }
}

/** What stands in the lock; undefined if it is gone. */
async function readNumber(file: string): Promise<string | undefined> {
  for (let looks = 1; ; looks += 1) {
    const text = await readFile(file, 'utf8').catch(() => undefined);
    if (text !== '' || looks === LOOKS) return text;
    await sleep(PAUSE);
  }
}

function isOpen(holder: number, file: string): CouponError {
  return new CouponError(
    'UNAVAILABLE',
    `Process ${holder} has the database open. End it, or remove ${file} if that is not a Kaquan server.`,
  );
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
