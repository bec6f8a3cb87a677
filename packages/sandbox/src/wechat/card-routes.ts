// The routes of cards, pictures and figures, and what the log calls them.
// @see 创建卡券; 朋友的券 管理接口
import { Hono } from 'hono';
import type { Core } from '../core/platform.ts';
import type { Credentials } from './credentials.ts';
import { batchget } from './routes/card/batchget.ts';
import { create } from './routes/card/create.ts';
import { deleteCard } from './routes/card/delete.ts';
import { get } from './routes/card/get.ts';
import { getapplyprotocol } from './routes/card/getapplyprotocol.ts';
import { getcolors } from './routes/card/getcolors.ts';
import { createLandingPage } from './routes/card/landingpage/create.ts';
import { modifystock } from './routes/card/modifystock.ts';
import { gethtml } from './routes/card/mpnews/gethtml.ts';
import { setPayCell } from './routes/card/paycell/set.ts';
import { setSelfConsumeCell } from './routes/card/selfconsumecell/set.ts';
import { setTestWhitelist } from './routes/card/testwhitelist/set.ts';
import { update } from './routes/card/update.ts';
import { uploadimg } from './routes/cgi-bin/media/uploadimg.ts';
import { getcardbizuininfo } from './routes/datacube/getcardbizuininfo.ts';
import { getcardcardinfo } from './routes/datacube/getcardcardinfo.ts';
import { image } from './routes/mmbiz/image.ts';
import { appMsgCard } from './routes/mp/bizmall/appmsgcard.ts';
import { cardLandingPage } from './routes/mp/bizmall/cardlandingpage.ts';
import type { Store } from './store.ts';

/** Routes under WeChat's own root. */
export function cardRoutes(core: Core, store: Store, { guard }: Credentials): Hono {
  const routes = new Hono();
  routes.post('/card/create', guard(create(core, store)));
  routes.post('/card/update', guard(update(core, store)));
  routes.post('/card/get', guard(get(store)));
  routes.post('/card/batchget', guard(batchget(store)));
  routes.post('/card/modifystock', guard(modifystock(core, store)));
  routes.post('/card/delete', guard(deleteCard(core, store)));
  routes.get('/card/getcolors', guard(getcolors()));
  routes.get('/card/getapplyprotocol', guard(getapplyprotocol()));
  routes.post('/card/paycell/set', guard(setPayCell(store)));
  routes.post('/card/selfconsumecell/set', guard(setSelfConsumeCell(store)));
  routes.post('/card/testwhitelist/set', guard(setTestWhitelist(core, store)));
  routes.post('/card/landingpage/create', guard(createLandingPage(store)));
  routes.post('/card/mpnews/gethtml', guard(gethtml(store)));
  routes.post('/cgi-bin/media/uploadimg', guard(uploadimg(store)));
  routes.post('/datacube/getcardbizuininfo', guard(getcardbizuininfo(core, store)));
  routes.post('/datacube/getcardcardinfo', guard(getcardcardinfo(core, store)));
  routes.get('/mmbiz/:name/:size', image(store));
  routes.get('/mp/bizmall/cardlandingpage', cardLandingPage(store));
  routes.get('/mp/bizmall/appmsgcard', appMsgCard(store));
  return routes;
}

export const CARD_TITLES = {
  '/card/create': '创建卡券',
  '/card/update': '更改卡券信息',
  '/card/get': '查看卡券',
  '/card/batchget': '批量查询卡券',
  '/card/modifystock': '修改库存',
  '/card/delete': '删除卡券',
  '/card/getcolors': '获取颜色列表',
  '/card/getapplyprotocol': '查询卡券开放类目',
  '/card/paycell/set': '设置买单',
  '/card/selfconsumecell/set': '设置自助核销',
  '/card/testwhitelist/set': '设置测试白名单',
  '/card/landingpage/create': '创建卡券货架',
  '/card/mpnews/gethtml': '获取图文里的卡券',
  '/cgi-bin/media/uploadimg': '上传图片',
  '/datacube/getcardbizuininfo': '拉取卡券概况数据',
  '/datacube/getcardcardinfo': '拉取卡券数据',
};
