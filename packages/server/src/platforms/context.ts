// What every platform is given by the server it belongs to.
import type { Redemptions } from '../redemption/index.ts';
import type { OpenedDatabase } from '../storage/database.ts';
import type { Log } from '../telemetry/log.ts';
import type { TemplateMemory } from './template-memory.ts';

export interface PlatformContext {
  /** The open, migrated database; opened at the first call. */
  database(): Promise<OpenedDatabase>;
  /** For platforms whose coupons are used by more than a confirmation. */
  redemptions(): Promise<Redemptions>;
  /** What this process has just read of the platforms' templates. */
  templates: TemplateMemory;
  /** Seconds. */
  now(): number;
  fetch: typeof globalThis.fetch;
  logger: Log;
}
