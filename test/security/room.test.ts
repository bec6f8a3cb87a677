// The threats of docs/security.md against one shop; each suite is a door that somebody comes through.
import { afterAll, beforeAll } from 'vitest';
import { foreignPages } from './foreign-pages.suite.ts';
import { forgedPushes } from './forged-pushes.suite.ts';
import { guessing } from './guessing.suite.ts';
import { hostileRequests } from './hostile-requests.suite.ts';
import { leaks } from './leaks.suite.ts';
import { otherUsers } from './other-users.suite.ts';
import { outboundCalls } from './outbound-calls.suite.ts';
import { openStage, type Stage } from './stage.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage?.close());

for (const suite of [otherUsers, forgedPushes, foreignPages, hostileRequests, outboundCalls, guessing, leaks])
  suite(() => stage);
