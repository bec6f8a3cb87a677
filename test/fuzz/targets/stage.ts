// A merchant's server in this thread, with the sandbox behind it: what the routes' targets stand on.
import { createSandbox } from '@kaquan/sandbox';
import { type CouponServer, createCouponServer } from '@kaquan/server';
import pino from 'pino';
import { createControl } from '../../harness/control.ts';
import { readAccounts } from '../../harness/processes/read-accounts.ts';

export const CALLBACK_SECRET = 'callback-secret-of-the-fuzzer';

export interface Stage {
  server: CouponServer;
  sandboxUrl: string;
  control: ReturnType<typeof createControl>;
  accounts: Awaited<ReturnType<typeof readAccounts>>;
  /** Whom the server takes everybody for. */
  holder: { wechat: string; baidu: string; beecloud: string };
  /** Texts that no answer may hold. */
  secrets: string[];
  close(): Promise<void>;
}

/** Opens it: the database in memory, no limits, because all of this comes from one address. */
export async function openStage(): Promise<Stage> {
  const sandbox = await createSandbox();
  const control = createControl(sandbox.url);
  const accounts = await readAccounts(sandbox.url);
  const [holder] = await control.users();
  const [baidu] = accounts.baidu;
  const [wechat] = accounts.wechat;
  const [beecloud] = accounts.beecloud;
  if (!holder) throw new Error('The sandbox has nobody');
  const server = createCouponServer({
    database: 'memory://',
    limits: false,
    identify: () => ({
      baidu: { openId: holder.baidu },
      wechat: { openid: holder.wechat },
      beecloud: { userId: holder.beecloud },
    }),
    logger: pino({ level: 'silent' }),
    baidu: { ...baidu, callbackSecret: CALLBACK_SECRET, baseUrl: `${sandbox.url}/baidu` },
    wechat: { ...wechat, baseUrl: `${sandbox.url}/wechat` },
    beecloud: {
      ...beecloud,
      baseUrl: `${sandbox.url}/beecloud`,
      order: () => ({ totalFee: 11_000, title: '图书三册' }),
    },
  });
  await server.ready();
  return {
    server,
    sandboxUrl: sandbox.url,
    control,
    accounts,
    holder,
    secrets: [
      CALLBACK_SECRET,
      baidu.appSecret,
      wechat.secret,
      wechat.token,
      wechat.encodingAesKey,
      beecloud.appSecret,
      beecloud.masterSecret,
    ],
    async close() {
      await server.close();
      await sandbox.close();
    },
  };
}
