// The log of a test's server: silent, but written down in full while the check runs.
import pino, { type Logger } from 'pino';
import { isNoting, noteSeen } from './note.ts';

/** One for each server. */
export function testLogger(): Logger {
  return isNoting
    ? pino({ level: 'debug' }, { write: (line: string) => noteSeen('log', line) })
    : pino({ level: 'silent' });
}
