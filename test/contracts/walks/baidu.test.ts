// The Baidu walk, between the server and the sandbox: from the wallet to a used coupon, whatever goes wrong on the way.
import { afterAll, afterEach, beforeAll, describe } from 'vitest';
import { baiduGrants } from './baidu-grants.suite.ts';
import { baiduUses } from './baidu-uses.suite.ts';
import { baiduWalk } from './baidu-walk.ts';
import { openStage, type Stage } from './stage.ts';

describe.each(['pglite', 'postgres'] as const)('the Baidu walk on %s', (database) => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await openStage(database);
  });
  afterAll(() => stage?.close());
  afterEach(() => stage.control.noFaults());

  const walk = baiduWalk(() => stage);
  baiduGrants(walk);
  baiduUses(walk);
});
