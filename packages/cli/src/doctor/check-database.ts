// The database: does it answer, and has it the tables of this version.
import { stat } from 'node:fs/promises';
import { CouponError } from '@kaquan/protocol/errors';
import type { CouponServerConfig } from '@kaquan/server';
import type { ListedMigrations } from '@kaquan/server/storage';
import { type Check, type Finding, failed, ok, skipped, warning } from './finding.ts';

export function databaseCheck({ database }: CouponServerConfig): Check {
  return {
    name: 'database',
    async run() {
      const storage = await import('@kaquan/server/storage');
      const url = database ?? storage.DEFAULT_DATABASE;
      const isServer = /^postgres(ql)?:/.test(url);
      // To open an embedded one is to make it.
      if (url === 'memory://') return [skipped('database', 'In memory: it is forgotten when a server ends.')];
      if (!isServer && !(await exists(url)))
        return [
          warning('database', 'The embedded database is not there yet.', 'A server makes it when it starts.'),
        ];
      try {
        const opened = await storage.openDatabase(url);
        try {
          await opened.ping();
          const answered = ok(
            'database',
            isServer ? 'It answers.' : 'The embedded database answers: one process only.',
          );
          return [answered, ...migrationsOf(await storage.listMigrations(opened))];
        } finally {
          await opened.close();
        }
      } catch (error) {
        return [notOpened(error, isServer)];
      }
    },
  };
}

function migrationsOf({ migrations, newer }: ListedMigrations): Finding[] {
  const missing = migrations.filter(({ isApplied }) => !isApplied).length;
  if (newer > 0)
    return [
      warning(
        'migrations',
        `The database has ${newer} that this version does not know.`,
        'A newer version was here: bring the servers to it.',
      ),
    ];
  if (missing > 0)
    return [
      warning(
        'migrations',
        `${missing} are missing.`,
        'kaquan migrate --apply runs them; so does a server that starts.',
      ),
    ];
  return [ok('migrations', 'The tables are those of this version.')];
}

/** A driver's message may hold an address and a user. */
function notOpened(error: unknown, isServer: boolean): Finding {
  if (!isServer && error instanceof CouponError && error.code === 'UNAVAILABLE')
    return skipped('database', 'Another process has the embedded database open: a server runs.');
  const said = error instanceof CouponError ? error.message : 'It cannot be opened.';
  return failed(
    'database',
    said,
    'Check the address, the user and the password, and that it lets this machine in.',
  );
}

async function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}
