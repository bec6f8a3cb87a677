// Opens the servers' database for one command, beside the servers that run on it.
import type { ArgsDef } from 'citty';
import { type JobsOptions, startJobs } from '../jobs/index.ts';
import { createOperator, type Operator } from '../operator/index.ts';
import { SERVER_ENGINES, type ServerEngine } from '../storage/database.ts';
import { listWaitingMerchants } from '../storage/list-waiting-merchants.ts';
import { migrate } from '../storage/migrate.ts';
import { openDatabase } from '../storage/open-database.ts';

/** Where the servers keep their rows. */
export const databaseArg = {
  database: {
    type: 'string',
    description: 'postgres://…, or the folder of an embedded database no server has open; else DATABASE_URL',
  },
  engine: {
    type: 'enum',
    options: [...SERVER_ENGINES],
    description: 'What answers at postgres://…, where it is not PostgreSQL itself',
  },
} satisfies ArgsDef;

/** What the queue has to say during one command is said by what the command rejects with. */
const logger: JobsOptions['logger'] = { warn() {}, error() {} };

/** @param args `database`: its URL or folder, DATABASE_URL unless given, the default folder without either */
export async function withOperator<T>(
  { database, engine }: { database?: string | undefined; engine?: ServerEngine | undefined },
  work: (operator: Operator) => Promise<T>,
): Promise<T> {
  const opened = await openDatabase(database ?? process.env.DATABASE_URL, engine ? { engine } : {});
  try {
    await migrate(opened);
    const jobs = await startJobs(opened, null, { logger });
    try {
      const now = () => Math.floor(Date.now() / 1000);
      const operator = createOperator({
        services: async () => ({ opened, jobs }),
        // A command knows a database and no app: it is for whoever runs all servers on it.
        merchants: () => listWaitingMerchants(opened.db),
        now,
      });
      return await work(operator);
    } finally {
      await jobs.stop();
    }
  } finally {
    await opened.close();
  }
}
