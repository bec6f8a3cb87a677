// What the tests write down for the gate “No secret was seen”: the secrets that were given out, and all that was said.
import { appendFileSync, mkdirSync } from 'node:fs';
import path from 'node:path';
import type { Place, Secret } from './create-search.ts';
import { SHORTEST } from './forms-of.ts';

/** The folder is named by the check; without it nothing is written. */
const folder = process.env.KAQUAN_CANARY;

/** Whether anything is written down. */
export const isNoting = folder !== undefined;

/** A secret that a test's server has: it must not be seen anywhere. */
export function noteSecret(secret: Secret): void {
  if (secret.value.length >= SHORTEST) append('secrets', JSON.stringify(secret));
}

/** Something that a server of ours said. */
export function noteSeen(place: Place, text: string): void {
  if (text !== '') append('seen', JSON.stringify({ place, text }));
}

function append(kind: 'seen' | 'secrets', line: string): void {
  if (folder === undefined) return;
  const into = path.join(folder, kind);
  mkdirSync(into, { recursive: true });
  appendFileSync(path.join(into, `${process.pid}.ndjson`), `${line}\n`);
}
