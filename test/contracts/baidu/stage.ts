// A merchant's server beside the sandbox, in the days of the document's samples; what goes between them is noted.
import { createSandbox } from '@kaquan/sandbox';
import { type BaiduConfig, createCouponServer } from '@kaquan/server';
import { toNodeListener } from '@kaquan/server/adapters/node';
import { testLogger } from '../../harness/canary/test-logger.ts';
import { createControl } from '../../harness/control.ts';
import { listen } from '../../harness/listen.ts';
import { type Noted, noteCalls } from '../../harness/note-calls.ts';

/** 2019-11-29: the samples' coupons can be claimed and used. */
export const SAMPLE_TIME = 1_575_000_000;
export const CALLBACK_SECRET = 'contracts-callback-secret';

/** @param database where the server keeps its rows; in memory unless given */
export async function openBaidu(config: Partial<BaiduConfig> = {}, database = 'memory://') {
  const sandbox = await createSandbox({ port: 0, now: SAMPLE_TIME });
  const control = createControl(sandbox.url);
  const [account] = (await control.accounts()).baidu;
  const [user] = await control.users();
  if (!account || !user) throw new Error('The sandbox has no account or no user');
  const noted: Noted[] = [];
  const server = createCouponServer({
    database,
    identify: () => ({ baidu: { openId: user.baidu } }),
    now: sandbox.clock.now,
    logger: testLogger(),
    fetch: noteCalls(noted, `${sandbox.url}/baidu`, ['/oauth/2.0/token']),
    baidu: {
      appKey: account.appKey,
      appSecret: account.appSecret,
      callbackSecret: CALLBACK_SECRET,
      baseUrl: `${sandbox.url}/baidu`,
      ...config,
    },
  });
  const { baidu } = server;
  if (!baidu) throw new Error('The server lacks Baidu');
  const listener = await listen(toNodeListener(server));
  const origin = listener.url;
  return {
    sandbox,
    control,
    server,
    baidu,
    user,
    account,
    noted,
    callbackUrl: `${origin}/callbacks/baidu/${CALLBACK_SECRET}`,
    /** One request of the user's page. */
    async ask<T>(method: string, route: string, body?: unknown): Promise<T> {
      const response = await fetch(`${origin}${route}`, {
        method,
        ...(body === undefined
          ? {}
          : { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } }),
      });
      return (await response.json()) as T;
    },
    async close() {
      await sandbox.close();
      await listener.close();
      await server.close();
    },
  };
}

export type BaiduStage = Awaited<ReturnType<typeof openBaidu>>;
