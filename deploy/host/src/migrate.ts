// Brings the database's tables to this version, before the servers of this version start.
import { migrate, openDatabase } from '@kaquan/server/storage';
import { databaseUrl, readSettings } from './read-settings.ts';

const opened = await openDatabase(databaseUrl(readSettings(process.env)));
try {
  await migrate(opened);
} finally {
  await opened.close();
}
