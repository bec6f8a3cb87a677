// Our side: a merchant's server as a process of its own, set up as it comes. Its settings are in the environment.
import { createCouponServer } from '@kaquan/server';
import { serveNode } from '@kaquan/server/adapters/serve-node';
import { CALLBACK_SECRET } from '@kaquan/test/harness/processes/callback-urls';
import { readAccounts } from '@kaquan/test/harness/processes/read-accounts';
import { personOf } from './person.ts';

const { SANDBOX_URL = '', DATABASE_URL = '' } = process.env;
const accounts = await readAccounts(SANDBOX_URL);

const server = createCouponServer({
  database: DATABASE_URL,
  spool: false,
  identify(request) {
    const person = personOf(request.headers.get('x-person') ?? undefined);
    return person === undefined ? null : { baidu: { openId: person }, wechat: { openid: person } };
  },
  baidu: { ...accounts.baidu[0], callbackSecret: CALLBACK_SECRET, baseUrl: `${SANDBOX_URL}/baidu` },
  wechat: { ...accounts.wechat[0], baseUrl: `${SANDBOX_URL}/wechat` },
});
const serving = await serveNode(server, { port: 0, hostname: '127.0.0.1' });
process.send?.({ report: 'listening', url: serving.url });
// The bench died: nobody is left who would end this process.
process.once('disconnect', () => process.kill(process.pid, 'SIGKILL'));

await serving.closed;
process.exit();
