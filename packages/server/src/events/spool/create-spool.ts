// Pushes that were accepted while the database was away: a folder with one file for each.
import { access, constants, readdir, readFile, rename, rm, stat } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import type { EventKey } from '../../storage/event-row.ts';
import type { Log } from '../../telemetry/log.ts';
import type { TakenPush } from '../taken-push.ts';
import { appMark, nameOf, readPush, writePush } from './spooled-push.ts';
import { UNFINISHED, writeDurably } from './write-durably.ts';

/** About how many files a folder may hold; beyond, pushes are refused, so that the platform sends them again. */
const MOST_SPOOLED = 10_000;
/** Milliseconds: how long the number of files is believed, and how long nobody writes at one file. */
const COUNT_HOLDS = 1_000;
const WRITING_TAKES = 600_000;

const UNWRITABLE = 'the spool cannot be written: pushes are refused while the database is away';

export interface SpoolOptions {
  folder: string;
  /** Whose pushes are ours: other servers may share the folder. */
  apps(): Iterable<Pick<EventKey, 'platform' | 'appId'>>;
  logger: Log;
  /** {@link MOST_SPOOLED} unless given. */
  most?: number;
}

export interface Spool {
  /** Whether it is on the disk now, so that no crash loses it. Told in the log, once, when it is not. */
  put(push: TakenPush): Promise<boolean>;
  /** Names of the files that are ours; none where there is no folder. */
  names(): Promise<string[]>;
  /** What a file holds; undefined if somebody else took it, or it is damaged: then it is set aside. */
  read(name: string): Promise<TakenPush | undefined>;
  remove(name: string): Promise<void>;
  /** Whether it takes no more. */
  isFull(): Promise<boolean>;
}

/**
 * Makes the spool. Nothing is made on the disk before there is a push to keep; a disk that cannot be written is told of
 * at once.
 *
 * @example const spool = createSpool({ folder: '.kaquan/pushes', apps, logger }); await spool.put(push);
 * @supported node
 */
export function createSpool({ folder, apps, logger, most = MOST_SPOOLED }: SpoolOptions): Spool {
  let known = { files: 0, at: Number.NEGATIVE_INFINITY };
  let isTold = false;

  async function isFull(): Promise<boolean> {
    if (performance.now() - known.at >= COUNT_HOLDS)
      known = { files: (await list(folder)).length, at: performance.now() };
    return known.files >= most;
  }

  function tellOnce(detail: object, message: string): false {
    if (!isTold) logger.error(detail, message);
    isTold = true;
    return false;
  }

  mayWrite(resolve(folder)).catch((error: unknown) => tellOnce({ err: error }, UNWRITABLE));

  return {
    isFull,
    async put(push) {
      try {
        if (await isFull())
          return tellOnce(
            { files: known.files },
            'the spool is full: pushes are refused until the database is back',
          );
        await writeDurably(folder, nameOf(push), writePush(push));
      } catch (error) {
        return tellOnce({ err: error }, UNWRITABLE);
      }
      known.files += 1;
      isTold = false;
      return true;
    },
    async names() {
      const marks = new Set(Array.from(apps(), appMark));
      const names = await list(folder);
      await Promise.all(names.filter((name) => name.endsWith(UNFINISHED)).map((name) => clear(folder, name)));
      return names.filter((name) => name.endsWith('.json') && marks.has(name.split('-')[0] ?? ''));
    },
    async read(name) {
      const text = await readFile(join(folder, name), 'utf8').catch(ifThere);
      if (text === undefined) return undefined;
      const push = readPush(name, text);
      if (push) return push;
      logger.error({ file: name }, 'a damaged push was set aside in the spool');
      await rename(join(folder, name), join(folder, `${name}.damaged`)).catch(ifThere);
      return undefined;
    },
    remove: (name) => rm(join(folder, name), { force: true }),
  };
}

/** Rejects when the folder, or what it would have to be made in, cannot be written: a read-only container. */
async function mayWrite(folder: string): Promise<void> {
  if ((await stat(folder).catch(ifThere)) === undefined) return mayWrite(dirname(folder));
  await access(folder, constants.W_OK);
}

async function list(folder: string): Promise<string[]> {
  return (await readdir(folder).catch(ifThere)) ?? [];
}

/** Removes what a process left that died while it wrote: nobody was told that it was accepted. */
async function clear(folder: string, name: string): Promise<void> {
  const file = join(folder, name);
  const found = await stat(file).catch(ifThere);
  if (found && Date.now() - found.mtimeMs > WRITING_TAKES) await rm(file, { force: true });
}

/** Somebody else may have taken it, or there is no folder yet: that is no failure. */
function ifThere(error: unknown): undefined {
  if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
  throw error;
}
