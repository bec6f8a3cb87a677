// The gate “No secret was seen”: every secret that was given out, in all that was said and in every bundle of a page.
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { createSearch, type Place, type Secret } from './create-search.ts';

export interface SeenSecret {
  kind: string;
  /** Where: an answer, a log, a file. */
  place: string;
}

export interface Searched {
  /** Secrets that were looked for. */
  secrets: number;
  /** Things that were said. */
  texts: number;
  files: number;
  seen: SeenSecret[];
}

/**
 * Searches what `note.ts` wrote into a folder, and the files of bundles.
 *
 * @param bundles folders; one that was not built has no files
 */
export async function searchSeen(folder: string, bundles: readonly string[]): Promise<Searched> {
  const secrets = new Map<string, Secret>();
  for await (const secret of readLines<Secret>(path.join(folder, 'secrets')))
    secrets.set(secret.value, secret);
  const searchFor = (place?: Place) =>
    createSearch([...secrets.values()].filter(({ only }) => only === undefined || only === place));
  const search = { answer: searchFor('answer'), log: searchFor('log'), database: searchFor('database') };
  const searchFile = searchFor();
  const places = new Map<string, SeenSecret>();
  const found = (place: string, kinds: string[]) => {
    for (const kind of kinds) places.set(`${kind} ${place}`, { kind, place });
  };
  let texts = 0;
  for await (const { place, text } of readLines<{ place: Place; text: string }>(path.join(folder, 'seen'))) {
    texts += 1;
    found(place, search[place](text));
  }
  let files = 0;
  for (const bundle of bundles)
    for (const file of await filesIn(bundle)) {
      files += 1;
      found(file, searchFile(await readFile(file)));
    }
  return { secrets: secrets.size, texts, files, seen: [...places.values()] };
}

/** Whether the search proves anything: something was given out, something was said, and nothing of the one in the other. */
export function nothingSeen({ secrets, texts, files, seen }: Searched): boolean {
  return secrets > 0 && texts > 0 && files > 0 && seen.length === 0;
}

async function* readLines<T>(folder: string): AsyncGenerator<T> {
  for (const file of await filesIn(folder))
    for (const line of (await readFile(file, 'utf8')).split('\n'))
      if (line !== '') yield JSON.parse(line) as T;
}

async function filesIn(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  return entries.filter((entry) => entry.isFile()).map((entry) => path.join(entry.parentPath, entry.name));
}
