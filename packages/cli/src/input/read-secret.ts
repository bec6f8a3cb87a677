// Reads what must not be an argument: from a file, from standard input, from the environment, or typed in unseen.
import { readFile } from 'node:fs/promises';
import { text } from 'node:stream/consumers';
import { isCancel, password } from '@clack/prompts';
import { UsageError } from '../usage-error.ts';

export interface SecretSource {
  /** A path; `-` is standard input. */
  file?: string | undefined;
  /** The name of an environment variable, used without `file`. */
  env: string;
  /** What it is, for the prompt and the error. */
  what: string;
}

/**
 * One line break at its end belongs to the file; blanks may belong to the secret: a ticket of WeChat's own sample ends
 * with one.
 *
 * @throws {UsageError} when it is nowhere, and nobody is there to be asked
 */
export async function readSecret(source: SecretSource): Promise<string> {
  const found = (await readGiven(source)) ?? (await ask(source.what));
  if (found) return found;
  throw new UsageError(`Give ${source.what} in a file, on standard input, or as ${source.env}.`);
}

/** The same of what may be missing: nobody is asked for it. */
export async function readOptionalSecret(source: Omit<SecretSource, 'what'>): Promise<string | undefined> {
  return (await readGiven(source)) || undefined;
}

async function readGiven({ file, env }: Omit<SecretSource, 'what'>): Promise<string | undefined> {
  const given =
    file === undefined
      ? process.env[env]
      : await (file === '-' ? text(process.stdin) : readFile(file, 'utf8'));
  return given?.replace(/\r?\n$/, '');
}

async function ask(what: string): Promise<string | undefined> {
  if (!process.stdin.isTTY || !process.stderr.isTTY) return undefined;
  const answer = await password({ message: `Type or paste ${what}`, output: process.stderr });
  return isCancel(answer) ? undefined : answer;
}
