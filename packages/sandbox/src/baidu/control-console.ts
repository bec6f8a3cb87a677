// What the merchant does in Baidu's console, beyond its settings: make tokens worthless, change the App Secret.
import { randomBytes } from 'node:crypto';
import { Hono } from 'hono';
import * as v from 'valibot';
import type { Core } from '../core/platform.ts';
import { readJson } from '../core/read-json.ts';
import { findAccount } from './accounts.ts';
import type { Credentials } from './credentials.ts';

/** The first app unless one is named. */
const App = v.object({ appKey: v.optional(v.string()) });

/** Routes under `/_sandbox/baidu`. */
export function createConsole(core: Core, credentials: Credentials): Hono {
  const { log, seed } = core;
  const act = (title: string, route: string, appKey: string) =>
    log.add({ platform: 'baidu', kind: 'action', title, route, outcome: 'ok', request: { appKey } });

  const app = new Hono();
  app.post('/token-revocations', async (c) => {
    const account = findAccount(seed.baidu, (await readJson(c, App)).appKey);
    credentials.revoke(account);
    act('access_token 全部作废', '/token-revocations', account.appKey);
    return c.json({ ok: true });
  });
  app.post('/secret-resets', async (c) => {
    const account = findAccount(seed.baidu, (await readJson(c, App)).appKey);
    account.appSecret = randomBytes(16).toString('hex');
    credentials.revoke(account);
    act('重置 App Secret', '/secret-resets', account.appKey);
    return c.json({ appSecret: account.appSecret });
  });
  return app;
}
