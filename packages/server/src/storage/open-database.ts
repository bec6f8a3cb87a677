// Opens the database that a URL names: PostgreSQL on a server, or PGlite embedded in this process.
import { CouponError } from '@kaquan/protocol/errors';
import type { OpenDatabaseOptions, OpenedDatabase } from './database.ts';

/** Where the embedded database lives when nothing else is said. */
export const DEFAULT_DATABASE = '.kaquan/database';

/**
 * Opens a database and loads only the driver it needs. Run {@link migrate} next.
 *
 * @param url `postgres://…`; `memory://` for an embedded one that forgets; else a folder, `.kaquan/database`
 *   by default, for an embedded one (PGlite) that only one process may open at a time
 * @throws {CouponError} CONFIG_INVALID for a URL of another scheme; UNAVAILABLE while another process has the
 *   folder open
 * @example const opened = await openDatabase(process.env.DATABASE_URL); await migrate(opened);
 * @supported node
 */
export async function openDatabase(
  url: string = DEFAULT_DATABASE,
  options: OpenDatabaseOptions = {},
): Promise<OpenedDatabase> {
  if (/^postgres(ql)?:\/\//.test(url)) {
    const { openPostgres } = await import('./open-postgres.ts');
    return openPostgres(url, options);
  }
  if (url !== 'memory://' && /^[a-z]{2,}:\/\//i.test(url))
    throw new CouponError(
      'CONFIG_INVALID',
      'The database must be postgres://…, memory:// or the path of a folder.',
    );
  const { openPglite } = await import('./open-pglite.ts');
  return openPglite(url, options);
}
