// The embedded database alone, as its documentation opens it; a table, so that it is of use.
import { PGlite } from '@electric-sql/pglite';
import { reportReady } from './report.js';

const database = await PGlite.create(process.env.DATABASE_URL);
await database.exec(
  'create table if not exists coupons (id text primary key, holder text not null, state text not null)',
);
process.once('SIGTERM', () => void database.close().then(() => process.exit()));
reportReady();
