// A merchant's server as a process of its own: all three platforms, one database, the sandbox's time.
// Run by start-server-process.ts with its settings in the environment.
import { createCouponServer } from '@kaquan/server';
import { serveNode } from '@kaquan/server/adapters/serve-node';
import pino from 'pino';
import '../canary/watch-http.ts';
import { createControl } from '../control.ts';
import { CALLBACK_SECRET } from './callback-urls.ts';
import { createGate } from './gate.ts';
import type { Order, Report } from './messages.ts';
import { orderOf } from './order-id.ts';
import { identifyPerson } from './person.ts';
import { readAccounts } from './read-accounts.ts';

const {
  SANDBOX_URL = '',
  DATABASE_URL = '',
  SPOOL = '',
  DATABASE_CONNECTIONS,
  PORT = '0',
  LOG_LEVEL = 'warn',
} = process.env;

/** How often the sandbox's clock is read, milliseconds. */
const CLOCK_PERIOD = 1_000;

const control = createControl(SANDBOX_URL);
const accounts = await readAccounts(SANDBOX_URL);
const logger = pino({ level: LOG_LEVEL });
/** Every call to a platform goes through it. */
const gate = createGate();
const tell = (report: Report) => process.send?.(report);

let ahead = 0;
/** The sandbox tells whole seconds. Up, so that no server is behind a platform: what that has just given is valid. */
async function readClock(): Promise<void> {
  const now = (await control.now()) + 1;
  ahead = now - Date.now() / 1000;
}
await readClock();
setInterval(() => void readClock().catch(() => undefined), CLOCK_PERIOD).unref();

const server = createCouponServer({
  database: DATABASE_URL,
  // Never the default folder: one test's pushes are no business of the next one's.
  spool: SPOOL === '' ? false : SPOOL,
  ...(DATABASE_CONNECTIONS ? { databaseConnections: Number(DATABASE_CONNECTIONS) } : {}),
  identify: identifyPerson,
  // Thousands of requests a second come from a few people here.
  limits: false,
  now: () => Math.floor(Date.now() / 1000 + ahead),
  logger,
  fetch: (input, init) => gate.pass(() => fetch(input, init)),
  baidu: { ...accounts.baidu[0], callbackSecret: CALLBACK_SECRET, baseUrl: `${SANDBOX_URL}/baidu` },
  wechat: { ...accounts.wechat[0], baseUrl: `${SANDBOX_URL}/wechat` },
  beecloud: {
    ...accounts.beecloud[0],
    baseUrl: `${SANDBOX_URL}/beecloud`,
    order: (orderId, caller) => orderOf(orderId, caller.beecloud?.userId),
    paid: (bill) => console.log(JSON.stringify({ paid: bill })),
  },
});

const serving = await serveNode(server, { port: Number(PORT), hostname: '127.0.0.1' });
tell({ report: 'listening', url: serving.url });

process.on('message', async ({ order }: Order) => {
  if (order === 'hold') {
    await gate.close();
    tell({ report: 'held' });
  } else {
    await readClock();
    gate.open();
    tell({ report: 'resumed' });
  }
});

// The harness died: nobody is left who would end this process.
process.once('disconnect', () => process.kill(process.pid, 'SIGKILL'));

await serving.closed;
process.exit();
