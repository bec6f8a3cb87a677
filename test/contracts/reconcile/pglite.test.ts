// The claims of reconcile on PGlite.
import { afterAll, afterEach, beforeAll, describe } from 'vitest';
import { baiduSuite } from './baidu.suite.ts';
import { beecloudSuite } from './beecloud.suite.ts';
import { ownSuite } from './own.suite.ts';
import { restoredSuite } from './restored.suite.ts';
import { openReconcileStage, type ReconcileStage } from './stage.ts';
import { wechatSuite } from './wechat.suite.ts';

describe('PGlite', () => {
  let stage: ReconcileStage;
  beforeAll(async () => {
    stage = await openReconcileStage('pglite');
  });
  afterAll(() => stage?.close());
  afterEach(() => stage.control.noFaults());

  const at = () => stage;
  wechatSuite(at);
  beecloudSuite(at);
  baiduSuite(at);
  ownSuite(at);
  restoredSuite(at);
});
