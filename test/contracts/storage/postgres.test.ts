// The storage's claims on a real PostgreSQL, with several pools as several server processes.
import { migrate, type OpenedDatabase, openDatabase } from '@kaquan/server/storage';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type RunningPostgres, startPostgres } from '../../harness/postgres.ts';
import { billSuite } from './bill.suite.ts';
import { credentialSuite } from './credential.suite.ts';
import { eventSuite } from './event.suite.ts';
import { grantSuite } from './grant.suite.ts';
import { jobSuite } from './job.suite.ts';
import { redeemSuite } from './redeem.suite.ts';
import { reserveSuite } from './reserve.suite.ts';

describe('PostgreSQL', () => {
  let server: RunningPostgres;
  const processes: OpenedDatabase[] = [];
  beforeAll(async () => {
    server = await startPostgres();
    const url = await server.createDatabase('shop');
    for (let i = 0; i < 3; i += 1) processes.push(await openDatabase(url, { connections: 10 }));
    // All at once, as processes of one deployment do.
    await Promise.all(processes.map((opened) => migrate(opened)));
  });
  afterAll(async () => {
    await Promise.all(processes.map((opened) => opened.close()));
    await server?.stop();
  });

  it('is the database under test', () => {
    expect(processes.map(({ engine }) => engine)).toEqual(['postgres', 'postgres', 'postgres']);
  });

  it('says that it does not answer when there is none', async () => {
    const nowhere = await openDatabase('postgres://kaquan:kaquan@127.0.0.1:1/shop');
    await expect(nowhere.ping()).rejects.toThrow();
    await nowhere.close();
  });

  const open = () => ({ processes });
  grantSuite(open);
  reserveSuite(open);
  redeemSuite(open);
  eventSuite(open);
  credentialSuite(open);
  billSuite(open);
  jobSuite(open);
});
