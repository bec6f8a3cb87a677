// Reads what must not be an argument: from a file, from standard input, or from the environment.
import { readFile } from 'node:fs/promises';
import { text } from 'node:stream/consumers';
import { CouponError } from '@kaquan/protocol/errors';

export interface SecretSource {
  /** A path; `-` is standard input. */
  file?: string | undefined;
  /** The name of an environment variable, used without `file`. */
  env: string;
  /** What it is, for the error. */
  what: string;
}

/** @throws {CouponError} CONFIG_INVALID when it is nowhere */
export async function readSecret({ file, env, what }: SecretSource): Promise<string> {
  const found = (await readSource(file, env)).trim();
  if (found === '')
    throw new CouponError('CONFIG_INVALID', `Give ${what} in a file, on standard input, or as ${env}.`);
  return found;
}

async function readSource(file: string | undefined, env: string): Promise<string> {
  if (file === undefined) return process.env[env] ?? '';
  return file === '-' ? text(process.stdin) : readFile(file, 'utf8');
}
