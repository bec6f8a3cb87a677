// Where the servers keep their rows, as arguments.
import type { ArgsDef } from 'citty';

export const databaseArgs = {
  database: {
    type: 'string',
    description: 'postgres://…, or the folder of an embedded database no server has open; else DATABASE_URL',
  },
} as const satisfies ArgsDef;
