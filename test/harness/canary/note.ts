// What the tests write down for the gate “No secret was seen”: the secrets that were given out, and all that was said.
import { appendFileSync, mkdirSync } from 'node:fs';
import path from 'node:path';
import { SHORTEST } from './forms-of.ts';

/** The folder is named by the check; without it nothing is written. */
const folder = process.env.KAQUAN_CANARY;

/** A secret that a test's server has: it must not be seen anywhere. */
export function noteSecret(kind: string, value: string | undefined): void {
  if (value === undefined || value.length < SHORTEST) return;
  append('secrets', JSON.stringify({ kind, value }));
}

/** Something that a server of ours said, and where: `answer`, `log`, `error in the database`. */
export function noteSeen(place: string, text: string): void {
  if (text !== '') append('seen', JSON.stringify({ place, text }));
}

/** An answer with its headers. */
export function noteAnswer(response: { status: number; headers: Headers }, body: string): void {
  noteSeen(
    'answer',
    `${[...response.headers].map(([name, value]) => `${name}: ${value}`).join('\n')}\n\n${body}`,
  );
}

function append(kind: 'seen' | 'secrets', line: string): void {
  if (folder === undefined) return;
  const into = path.join(folder, kind);
  mkdirSync(into, { recursive: true });
  appendFileSync(path.join(into, `${process.pid}.ndjson`), `${line}\n`);
}
