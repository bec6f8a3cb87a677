// Where pushes are kept: beside their own database, and nowhere for one that forgets.
import { expect, it } from 'vitest';
import { spoolFolderOf } from './spool-folder.ts';

it.each([
  ['an embedded database, beside it', { database: '/srv/shop/database' }, '/srv/shop/database.pushes'],
  ['one whose folder ends in a slash', { database: '/srv/shop/database/' }, '/srv/shop/database.pushes'],
  ['the default database', {}, '.kaquan/database.pushes'],
  ['PostgreSQL, below where the server was started', { database: 'postgres://db/shop' }, '.kaquan/pushes'],
  ['a database in memory: nowhere', { database: 'memory://' }, undefined],
  ['a folder that was named', { database: 'memory://', spool: '/var/pushes' }, '/var/pushes'],
  ['none, as was asked for', { database: 'postgres://db/shop', spool: false as const }, undefined],
])('keeps the pushes of %s', (_of, config, folder) => {
  expect(spoolFolderOf(config)).toBe(folder);
});
