// The threats of docs/security.md, row by row.
import { readFile } from 'node:fs/promises';

export interface Threat {
  /** `T07`. */
  id: string;
  /** What of the project keeps it away: paths from the repository's root. */
  where: string[];
  /** What proves it: `other-users: A redemption of somebody else …`. */
  claims: string[];
}

const ROOT = new URL('../../', import.meta.url);

/** @param file `docs/security.md`, or its twin in Chinese */
export async function readThreats(file: string): Promise<Threat[]> {
  const text = await readFile(new URL(file, ROOT), 'utf8');
  return text
    .split('\n')
    .filter((line) => /^\| T\d\d \|/.test(line))
    .map((line) => {
      const [id = '', , , where = '', claims = ''] = line.slice(2, -2).split(' | ');
      return {
        id,
        where: [...where.matchAll(/\]\(\.\.\/([^)]+)\)/g)].map(([, path = '']) => path),
        claims: claims.split('<br>'),
      };
    });
}
