// Every claim about reconcile, on one of the databases.
import { afterAll, afterEach, beforeAll } from 'vitest';
import type { DatabaseKind } from '../../harness/stack.ts';
import { baiduSuite } from './baidu.suite.ts';
import { beecloudSuite } from './beecloud.suite.ts';
import { ownSuite } from './own.suite.ts';
import { restoredSuite } from './restored.suite.ts';
import { openReconcileStage, type ReconcileStage } from './stage.ts';
import { wechatSuite } from './wechat.suite.ts';

export function reconcileClaims(database: DatabaseKind): void {
  let stage: ReconcileStage;
  beforeAll(async () => {
    stage = await openReconcileStage(database);
  });
  afterAll(() => stage?.close());
  afterEach(() => stage.control.noFaults());

  const at = () => stage;
  wechatSuite(at);
  beecloudSuite(at);
  baiduSuite(at);
  ownSuite(at);
  restoredSuite(at);
}
