// The routes of points, and what the log calls them.
// @see 朋友的券 配置库存、充值券点
import { Hono } from 'hono';
import type { Core } from '../core/platform.ts';
import type { Credentials } from './credentials.ts';
import { activate } from './routes/card/pay/activate.ts';
import { confirm } from './routes/card/pay/confirm.ts';
import { getcoinsinfo } from './routes/card/pay/getcoinsinfo.ts';
import { getorder } from './routes/card/pay/getorder.ts';
import { getorderlist } from './routes/card/pay/getorderlist.ts';
import { getpayprice } from './routes/card/pay/getpayprice.ts';
import { recharge } from './routes/card/pay/recharge.ts';
import type { Store } from './store.ts';

/** Routes under `/card/pay`. */
export function payRoutes(core: Core, store: Store, { guard }: Credentials): Hono {
  const routes = new Hono();
  routes.get('/activate', guard(activate(core, store)));
  routes.post('/getpayprice', guard(getpayprice(core, store)));
  routes.get('/getcoinsinfo', guard(getcoinsinfo(store)));
  routes.post('/confirm', guard(confirm(core, store)));
  routes.post('/recharge', guard(recharge(core, store)));
  routes.post('/getorder', guard(getorder(store)));
  routes.post('/getorderlist', guard(getorderlist(core, store)));
  return routes;
}

export const PAY_TITLES = {
  '/card/pay/activate': '开通券点账户',
  '/card/pay/getpayprice': '对库存批价',
  '/card/pay/getcoinsinfo': '查询券点余额',
  '/card/pay/confirm': '确认兑换库存',
  '/card/pay/recharge': '充值券点',
  '/card/pay/getorder': '查询券点订单',
  '/card/pay/getorderlist': '查询券点流水',
};
