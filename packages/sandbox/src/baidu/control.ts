// What people do on Baidu's side: log in, claim in 卡券包, tap 立即使用, look into the wallet.
import { Hono } from 'hono';
import * as v from 'valibot';
import { personName } from '../core/person-name.ts';
import type { Core } from '../core/platform.ts';
import { check, readJson } from '../core/read-json.ts';
import { Refusal } from '../core/refuse.ts';
import { type BaiduAccount, findAccount } from './accounts.ts';
import { refusalOf, takeOne } from './claim.ts';
import { launch, openPage } from './launch.ts';
import type { Logins } from './logins.ts';
import { pushUserGetCoupon } from './pushes.ts';
import type { Store, Template } from './store.ts';
import { campaigns, wallet } from './wallet.ts';

const id = v.pipe(v.string(), v.minLength(1));
const User = v.object({ openId: id });
const Claim = v.object({ openId: id, couponId: id });
const Launch = v.object({
  openId: id,
  couponTakeId: id,
  damage: v.optional(v.literal('query')),
  extraData: v.optional(v.literal('text')),
  referrerInfo: v.optional(v.boolean()),
});
const BannerTap = v.object({ openId: id, couponId: id });
const Viewer = v.object({ openId: v.optional(id) });

/** The routes under `/_sandbox/baidu`. */
export function createControl(core: Core, store: Store, logins: Logins): Hono {
  const { clock, log, seed } = core;
  const accountOf = (template: Template): BaiduAccount => findAccount(seed.baidu, template.appKey);
  const living = (couponId: string): Template => {
    const template = store.templates.get(couponId);
    if (!template || template.deleted)
      throw new Refusal('UNKNOWN_COUPON', 'There is no coupon with this couponId', 404);
    return template;
  };
  const nameOf = (openId: string) => personName(seed.users, 'baidu', openId);
  const act = (title: string, route: string, request: unknown, response?: unknown) =>
    log.add({ platform: 'baidu', kind: 'action', title, route, outcome: 'ok', request, response });

  const app = new Hono();
  app.post('/login-codes', async (c) => {
    const { openId } = await readJson(c, User);
    return c.json({ code: logins.issue(openId) });
  });
  app.post('/claims', async (c) => {
    const { openId, couponId } = await readJson(c, Claim);
    const template = living(couponId);
    const refused = refusalOf(template, openId, clock.now());
    if (refused) throw refused;
    const take = takeOne(store, template, openId, clock.now());
    const answer = { couponTakeId: take.couponTakeId, couponCode: take.couponCode };
    act(`${nameOf(openId)}在卡券包领取`, '/claims', { openId, couponId }, answer);
    const account = accountOf(template);
    pushUserGetCoupon(core, account, take, account.callbackUrl ?? template.input.callbackUrl);
    return c.json(answer);
  });
  app.post('/launches', async (c) => {
    const { openId, couponTakeId, ...faults } = await readJson(c, Launch);
    const take = store.takes.get(couponTakeId);
    const template = take && store.templates.get(take.couponId);
    if (!take || !template || take.openId !== openId)
      throw new Refusal('UNKNOWN_COUPON', 'This user holds no coupon with this couponTakeId', 404);
    const options = launch(accountOf(template), template, take, faults);
    act(`${nameOf(openId)}点立即使用，打开小程序`, '/launches', { openId, couponTakeId, ...faults }, options);
    return c.json(options);
  });
  app.post('/banner-taps', async (c) => {
    const { openId, couponId } = await readJson(c, BannerTap);
    const banner = store.banners.get(couponId);
    if (!banner) throw new Refusal('UNKNOWN_BANNER', 'This coupon has no banner', 404);
    const options = openPage(accountOf(living(couponId)), banner.appRedirectPath);
    act(`${nameOf(openId)}点 Banner，打开小程序`, '/banner-taps', { openId, couponId }, options);
    return c.json(options);
  });
  app.get('/wallet', (c) => {
    const { openId } = check(User, c.req.query());
    return c.json(wallet(store, openId, clock.now()));
  });
  app.get('/campaigns', (c) => {
    const { openId } = check(Viewer, c.req.query());
    return c.json(campaigns(store, clock.now(), openId));
  });
  return app;
}
