// The pictures that are kept in the repository, and what is written where when one is not as it was.
import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { compare, compress } from './compare.ts';

const KEPT = path.join(import.meta.dirname, 'pictures');
/** Git ignores it. */
const FOUND = path.join(import.meta.dirname, '../../.check/screenshots');

/**
 * So many pixels may differ: a curve that another Chromium rounds otherwise. A letter has more, and so has the thinnest
 * line across a button.
 */
const ALLOWED = 40;

/** @returns what is wrong, in words; nothing when it looks as it is kept */
export async function checkPicture(name: string, actual: Buffer): Promise<string | undefined> {
  const kept = path.join(KEPT, name);
  if (!existsSync(kept)) return `${name} is not kept yet. Look at it, then: npm run screenshots -- --update`;
  const expected = await readFile(kept);
  const { pixels, picture } = await compare(actual, expected);
  if (pixels <= ALLOWED) return undefined;
  const base = path.join(FOUND, name.replace(/\.png$/, ''));
  await mkdir(path.dirname(base), { recursive: true });
  await writeFile(`${base}.actual.png`, actual);
  await writeFile(`${base}.expected.png`, expected);
  if (picture) await writeFile(`${base}.diff.png`, picture);
  const how = picture ? `${pixels} pixels differ` : 'it has another size';
  return `${name}: ${how}. See ${path.relative(process.cwd(), base)}.{actual,expected,diff}.png; if it is meant so: npm run screenshots -- --update`;
}

/** Keeps it, unless it looks as the kept one does: a picture that nobody changed stays the same file. */
export async function keepPicture(name: string, actual: Buffer): Promise<'new' | 'changed' | 'same'> {
  const kept = path.join(KEPT, name);
  const before = existsSync(kept) ? await readFile(kept) : undefined;
  if (before && (await compare(actual, before)).pixels <= ALLOWED) return 'same';
  await mkdir(path.dirname(kept), { recursive: true });
  await writeFile(kept, await compress(actual));
  return before ? 'changed' : 'new';
}

/** @returns pictures that nothing in the gallery looks like any more */
export async function stalePictures(names: string[]): Promise<string[]> {
  if (!existsSync(KEPT)) return [];
  const files = await readdir(KEPT, { recursive: true });
  return files.filter((file) => file.endsWith('.png') && !names.includes(file.split(path.sep).join('/')));
}

export async function dropPicture(name: string): Promise<void> {
  await rm(path.join(KEPT, name));
}
