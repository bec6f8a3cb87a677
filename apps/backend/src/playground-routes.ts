// What the playground asks of the demo: where the sandbox is, what was asked of the server, the cards to claim, a new
// campaign, how a signature came about, a new start.
import { couponFace, validity } from '@kaquan/protocol/wechat/coupon-face';
import { getCard } from '@kaquan/server/wechat/card/get';
import { Hono } from 'hono';
import type { DemoShop } from './demo-shop.ts';
import { merchantDeskRoutes } from './merchant-desk/routes.ts';
import type { RequestLog } from './request-log.ts';
import type { SandboxAccounts } from './sandbox-control.ts';
import { signatureRoutes } from './signatures/routes.ts';

/** Mounted under /demo. */
export function playgroundRoutes(
  shop: DemoShop,
  log: RequestLog,
  sandboxUrl: string,
  accounts: SandboxAccounts,
): Hono {
  const app = new Hono();
  app.get('/config', (c) =>
    c.json({ sandboxUrl, baiduAppKey: accounts.baidu[0]?.appKey, wechatAppid: accounts.wechat[0]?.appid }),
  );
  app.get('/log', (c) => c.json({ entries: log.entries(Number(c.req.query('after') ?? 0)) }));
  app.get('/wechat/cards', async (c) => {
    const now = shop.now();
    const cards = shop.offers().cardIds.map(async (cardId) => {
      const card = await getCard(shop.wechat(), { cardId });
      return { cardId, face: { ...couponFace(card), validity: validity(card, now) } };
    });
    return c.json({ cards: await Promise.all(cards), now });
  });
  app.route('/wechat/merchant', merchantDeskRoutes(shop, log));
  app.route('/wechat/signatures', signatureRoutes(shop, accounts.wechat[0]?.secret ?? ''));
  app.post('/baidu/campaigns', (c) =>
    log.watch(c.req.raw, async () => Response.json(await shop.openBaiduCampaign())),
  );
  app.post('/reset', async (c) => {
    if (await shop.reset()) {
      log.clear();
      return c.json({});
    }
    const message = 'Empty the PostgreSQL database yourself, then start again.';
    return c.json({ error: { code: 'FORBIDDEN', message } }, 403);
  });
  return app;
}
