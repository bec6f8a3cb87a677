// Every claim of this room, by the file it stands in, as its tests are called: what they are about, then what holds.
import { readdir, readFile } from 'node:fs/promises';

const HERE = new URL('./', import.meta.url);
const CALL = /\b(describe|it)(?:\.each\(.*?\))?\(\s*(?:'((?:[^'\\]|\\.)*)'|"((?:[^"\\]|\\.)*)")/gs;

export interface Claim {
  /** Without its endings: `other-users`. */
  file: string;
  claim: string;
}

/** Reads them in the sources, where those that are skipped would be found as well. */
export async function listClaims(): Promise<Claim[]> {
  const files = (await readdir(HERE)).filter((name) => /\.(suite|test)\.ts$/.test(name)).sort();
  const claims: Claim[] = [];
  for (const name of files) {
    let about = '';
    for (const [, kind, single, double] of (await readFile(new URL(name, HERE), 'utf8')).matchAll(CALL)) {
      const title = (single ?? double ?? '').replaceAll(/\\(.)/g, '$1');
      if (kind === 'describe') about = title;
      else claims.push({ file: name.replace(/\.(suite|test)\.ts$/, ''), claim: `${about} ${title}` });
    }
  }
  return claims;
}
