// Opens the servers' database for one command, beside the servers that run on it.
import type { JobsOptions } from '@kaquan/server/jobs';
import type { Operator } from '@kaquan/server/operator';

/** What the queue has to say during one command is said by what the command rejects with. */
const logger: JobsOptions['logger'] = { warn() {}, error() {} };

/** @param args `database`: its URL or folder, DATABASE_URL unless given, the default folder without either */
export async function withOperator<T>(
  { database }: { database?: string | undefined },
  work: (operator: Operator) => Promise<T>,
): Promise<T> {
  const [{ createOperator }, { startJobs }, storage] = await Promise.all([
    import('@kaquan/server/operator'),
    import('@kaquan/server/jobs'),
    import('@kaquan/server/storage'),
  ]);
  const opened = await storage.openDatabase(database ?? process.env.DATABASE_URL);
  try {
    await storage.migrate(opened);
    const now = () => Math.floor(Date.now() / 1000);
    // A command knows a database and no app: it is for whoever runs all servers on it.
    const merchants = () => storage.listWaitingMerchants(opened.db);
    const jobs = startJobs(opened, null, { merchants, now, logger });
    return await work(createOperator({ services: async () => ({ opened, jobs }), merchants, now }));
  } finally {
    await opened.close();
  }
}
