// Where the servers keep their rows, as arguments.
import type { ArgsDef } from 'citty';

export const databaseArgs = {
  database: {
    type: 'string',
    description: 'postgres://…, or the folder of an embedded database no server has open; else DATABASE_URL',
  },
  engine: {
    type: 'enum',
    // As @kaquan/server/storage lists them, which takes long to load for a line of help.
    options: ['postgres', 'citus', 'cockroachdb', 'yugabytedb'],
    description: 'What answers at postgres://…, where it is not PostgreSQL itself',
  },
} as const satisfies ArgsDef;
