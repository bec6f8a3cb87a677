// The BeeCloud walk, between the server and the sandbox: issue, choose, pay, one use, one payment; whatever gets lost.
import { afterAll, afterEach, beforeAll, describe } from 'vitest';
import { beecloudDocument } from './beecloud-document.suite.ts';
import { beecloudLosses } from './beecloud-losses.suite.ts';
import { beecloudOrders } from './beecloud-orders.suite.ts';
import { beecloudWalk } from './beecloud-walk.ts';
import { openStage, type Stage } from './stage.ts';

describe.each(['pglite', 'postgres'] as const)('the BeeCloud walk on %s', (database) => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await openStage(database);
  });
  afterAll(() => stage?.close());
  afterEach(() => stage.control.noFaults());

  const walk = beecloudWalk(() => stage);
  beecloudDocument(walk);
  beecloudOrders(walk);
  beecloudLosses(walk);
});
