// The other side: what a good engineer writes in an afternoon on Hono, node:crypto and pg. No limits, no log, no jobs,
// no second platform: each request does its crypto and one insert, by a prepared statement.
import { serve } from '@hono/node-server';
import { readAccounts } from '@kaquan/test/harness/processes/read-accounts';
import { Hono } from 'hono';
import pg from 'pg';
import { cardExt } from '../bare/card-ext.ts';
import { createTables } from '../bare/create-tables.ts';
import { launchCoupon } from '../bare/launch-coupon.ts';
import { pushes } from '../bare/pushes.ts';
import { redemptions } from '../bare/redemptions.ts';

const { SANDBOX_URL = '', DATABASE_URL = '' } = process.env;
const accounts = await readAccounts(SANDBOX_URL);
/** As many connections as ours has. */
const pool = new pg.Pool({ connectionString: DATABASE_URL, max: 10, idleTimeoutMillis: 60_000 });
await createTables(pool);

const app = new Hono()
  .route('/baidu/launch-coupon', launchCoupon(pool, accounts.baidu[0]))
  .route('/wechat', cardExt(pool, await readCardTicket()))
  .route('/redemptions', redemptions(pool))
  .route('/callbacks', pushes(pool, accounts));
app.get('/readyz', (c) => c.json({ status: 'ready' }));

/** Once at the start: a bench ends long before it does. */
async function readCardTicket(): Promise<string> {
  const { appid, secret } = accounts.wechat[0];
  const base = `${SANDBOX_URL}/wechat/cgi-bin`;
  const ask = async (url: string, init?: RequestInit) => (await fetch(url, init)).json();
  const { access_token } = (await ask(`${base}/stable_token`, {
    method: 'POST',
    body: JSON.stringify({ grant_type: 'client_credential', appid, secret }),
  })) as { access_token: string };
  const { ticket } = (await ask(`${base}/ticket/getticket?access_token=${access_token}&type=wx_card`)) as {
    ticket: string;
  };
  return ticket;
}

const server = serve({ fetch: app.fetch, port: 0, hostname: '127.0.0.1' }, ({ port }) =>
  process.send?.({ report: 'listening', url: `http://127.0.0.1:${port}` }),
);
process.once('SIGTERM', () => {
  server.close(() => void pool.end().then(() => process.exit(0)));
  if ('closeAllConnections' in server) server.closeAllConnections();
});
process.once('disconnect', () => process.kill(process.pid, 'SIGKILL'));
