// The storage's claims on PGlite, in memory; and what only an embedded database on disk has to hold.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findCoupon, grantCoupon, migrate, type OpenedDatabase, openDatabase } from '@kaquan/server/storage';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { billSuite } from './bill.suite.ts';
import { credentialSuite } from './credential.suite.ts';
import { eventSuite } from './event.suite.ts';
import { grantSuite } from './grant.suite.ts';
import { jobSuite } from './job.suite.ts';
import { redeemSuite } from './redeem.suite.ts';
import { reserveSuite } from './reserve.suite.ts';
import { freshKey, grantInput } from './target.ts';

describe('PGlite', () => {
  let opened: OpenedDatabase;
  beforeAll(async () => {
    opened = await openDatabase('memory://');
    await migrate(opened);
  });
  afterAll(() => opened.close());

  const open = () => ({ processes: [opened] });
  grantSuite(open);
  reserveSuite(open);
  redeemSuite(open);
  eventSuite(open);
  credentialSuite(open);
  billSuite(open);
  jobSuite(open);
});

describe('PGlite on disk', () => {
  it('makes its folder, lets no second opener in, survives a restart, and migrates only once', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'kaquan-pglite-'));
    try {
      const key = freshKey();
      const url = join(folder, 'made', 'when missing');
      const before = await openDatabase(url);
      await migrate(before);
      const { row } = await grantCoupon(before.db, grantInput(key, 'ming'));
      // PGlite itself would let it in, and both would write to the same files.
      await expect(openDatabase(url)).rejects.toMatchObject({ code: 'UNAVAILABLE' });
      await before.close();

      const after = await openDatabase(url);
      await migrate(after);
      expect(await findCoupon(after.db, key)).toEqual(row);
      await after.close();
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  });

  it('takes no URL of a database it does not know', async () => {
    await expect(openDatabase('mysql://localhost/shop')).rejects.toMatchObject({ code: 'CONFIG_INVALID' });
  });
});
