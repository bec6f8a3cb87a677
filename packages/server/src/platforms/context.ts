// What every platform is given by the server it belongs to.
import type { Logger } from 'pino';
import type { OpenedDatabase } from '../storage/database.ts';

export interface PlatformContext {
  /** The open, migrated database; opened at the first call. */
  database(): Promise<OpenedDatabase>;
  /** Seconds. */
  now(): number;
  fetch: typeof globalThis.fetch;
  logger: Logger;
}
