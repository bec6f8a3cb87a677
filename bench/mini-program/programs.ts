// The packages that are compared: the demo's, the same without the kit, and its pages written by hand.
import path from 'node:path';
import { buildTwin } from '@kaquan/test/bundle/build-twin';
import { buildWithoutKit } from '@kaquan/test/bundle/build-without-kit';
import { BAIDU_PROGRAM } from '@kaquan/test/harness/swan/baidu-phone';
import { WECHAT_PROGRAM } from '@kaquan/test/harness/weapp/weapp-phone';

/** Folders of built packages. */
export interface Programs {
  withKit: string;
  withoutKit: string;
  byHand: string;
}

const BY_HAND = path.join(import.meta.dirname, 'by-hand/src');

/** Builds the two counterparts of a demo app, with its own configuration; the app itself is built already. */
export async function buildPrograms(host: 'swan' | 'weapp'): Promise<Programs> {
  const app = host === 'swan' ? '@kaquan/baidu-smart-program' : '@kaquan/wechat-h5';
  return {
    withKit: host === 'swan' ? BAIDU_PROGRAM : WECHAT_PROGRAM,
    withoutKit: await buildWithoutKit(host, 'nothing'),
    byHand: await buildTwin({ name: `${host}-by-hand`, app, host, source: BY_HAND }),
  };
}
