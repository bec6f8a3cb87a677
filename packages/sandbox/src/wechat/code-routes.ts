// The routes of codes and of those who hold them, and what the log calls them.
// @see 朋友的券 线下核销, 线上核销; 管理卡券
import { Hono } from 'hono';
import type { Core } from '../core/platform.ts';
import type { Credentials } from './credentials.ts';
import { checkcode } from './routes/card/code/checkcode.ts';
import { consume } from './routes/card/code/consume.ts';
import { decrypt } from './routes/card/code/decrypt.ts';
import { deposit } from './routes/card/code/deposit.ts';
import { get } from './routes/card/code/get.ts';
import { getdepositcount } from './routes/card/code/getdepositcount.ts';
import { mark } from './routes/card/code/mark.ts';
import { unavailable } from './routes/card/code/unavailable.ts';
import { update } from './routes/card/code/update.ts';
import { getcardlist } from './routes/card/user/getcardlist.ts';
import type { Store } from './store.ts';

/** Routes under `/card`. */
export function codeRoutes(core: Core, store: Store, { guard }: Credentials): Hono {
  const routes = new Hono();
  routes.post('/code/get', guard(get(core, store)));
  routes.post('/code/decrypt', guard(decrypt()));
  routes.post('/code/mark', guard(mark(core, store)));
  routes.post('/code/consume', guard(consume(core, store)));
  routes.post('/code/deposit', guard(deposit(store)));
  routes.post('/code/getdepositcount', guard(getdepositcount(store)));
  routes.post('/code/checkcode', guard(checkcode(store)));
  routes.post('/code/update', guard(update(core, store)));
  routes.post('/code/unavailable', guard(unavailable(core, store)));
  routes.post('/user/getcardlist', guard(getcardlist(core, store)));
  return routes;
}

export const CODE_TITLES = {
  '/card/code/get': '查询 Code',
  '/card/code/decrypt': '解码 Code',
  '/card/code/mark': '占用 Code',
  '/card/code/consume': '核销 Code',
  '/card/code/deposit': '导入 Code',
  '/card/code/getdepositcount': '查询导入数目',
  '/card/code/checkcode': '核查 Code',
  '/card/code/update': '更改 Code',
  '/card/code/unavailable': '设置卡券失效',
  '/card/user/getcardlist': '查询用户的卡券',
};
