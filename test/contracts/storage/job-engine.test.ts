// The claims about jobs with pg-boss as it is set up for engines that lack something, on a PostgreSQL that has it: our
// part of the queue does not depend on what is missing. No such engine is run here; `--database … --engine …` runs one.
import { type OpenedDatabase, openDatabase } from '@kaquan/server/storage';
import { afterAll, beforeAll, describe } from 'vitest';
import { jobSuite } from './job.suite.ts';
import { type DatabaseServer, openServer } from './open-server.ts';

describe.each(['cockroachdb', 'yugabytedb'] as const)('Jobs as on %s', (engine) => {
  let server: DatabaseServer;
  const processes: OpenedDatabase[] = [];
  beforeAll(async () => {
    server = await openServer();
    const url = await server.createDatabase();
    for (let i = 0; i < 2; i += 1) processes.push(await openDatabase(url, { engine }));
  });
  afterAll(async () => {
    await Promise.all(processes.map((opened) => opened.close()));
    await server?.stop();
  });

  jobSuite(() => ({ processes, statements: [], fresh: server.fresh }));
});
