// Writes a file so that it is whole and there after a crash, of the process or of the machine.
import { randomUUID } from 'node:crypto';
import { mkdir, open, rename, rm } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';

/** How a file is called while it is written; nothing that was accepted ever has this ending. */
export const UNFINISHED = '.writing';

/**
 * Writes `text` under this name, readable by nobody else. One of the same name is replaced.
 *
 * @throws what the file system says: no space, read-only…
 * @example await writeDurably('.kaquan/pushes', 'a.json', '{}');
 * @supported node
 */
export async function writeDurably(folder: string, name: string, text: string): Promise<void> {
  await makeFolder(resolve(folder));
  const unfinished = join(folder, `${randomUUID()}${UNFINISHED}`);
  try {
    const file = await open(unfinished, 'wx', 0o600);
    try {
      await file.writeFile(text);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(unfinished, join(folder, name));
  } catch (error) {
    await rm(unfinished, { force: true }).catch(() => undefined);
    throw error;
  }
  await syncFolder(folder);
}

/** A folder that was made is itself a name in the one above, which has to outlive a crash as well. */
async function makeFolder(folder: string): Promise<void> {
  const first = await mkdir(folder, { recursive: true, mode: 0o700 });
  if (first === undefined) return;
  for (let made = folder; ; made = dirname(made)) {
    await syncFolder(dirname(made));
    if (made === first) return;
  }
}

async function syncFolder(folder: string): Promise<void> {
  // Windows opens no folder, and writes names down by itself.
  if (process.platform === 'win32') return;
  const opened = await open(folder, 'r');
  try {
    await opened.sync();
  } finally {
    await opened.close();
  }
}
