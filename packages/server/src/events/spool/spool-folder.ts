// Where a server keeps the pushes that its database has not taken yet.
import { DEFAULT_DATABASE } from '../../storage/open-database.ts';

/** Of servers on PostgreSQL, whose database has no folder that a spool could stand beside. */
const DEFAULT_FOLDER = '.kaquan/pushes';

/**
 * The folder; undefined where nothing is kept. An embedded database's is beside it and has its name, as its lock, so
 * that no database gets another's pushes. A database in memory is never away, and after its end nobody asks for them.
 *
 * @example spoolFolderOf({ database: '.kaquan/database' }); // '.kaquan/database.pushes'
 * @supported node
 */
export function spoolFolderOf(config: {
  spool?: string | false | undefined;
  database?: string | undefined;
}): string | undefined {
  const { spool, database = DEFAULT_DATABASE } = config;
  if (spool !== undefined) return spool === false ? undefined : spool;
  if (database === 'memory://') return undefined;
  return /^postgres(ql)?:\/\//.test(database) ? DEFAULT_FOLDER : `${database.replace(/\/+$/, '')}.pushes`;
}
