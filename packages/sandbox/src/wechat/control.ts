// What people and the reviewer do on WeChat's side, and what the phone checks for the page.
import { Hono } from 'hono';
import * as v from 'valibot';
import { personName } from '../core/person-name.ts';
import type { Core } from '../core/platform.ts';
import { check, readJson } from '../core/read-json.ts';
import { Refusal } from '../core/refuse.ts';
import type { WechatAccount } from './accounts.ts';
import type { Card } from './card.ts';
import { cardLink } from './card-link.ts';
import { createCellsControl } from './control-cells.ts';
import { createClaimsControl } from './control-claims.ts';
import { createCoinsControl } from './control-coins.ts';
import { createConsoleControl } from './control-console.ts';
import { createGiftsControl } from './control-gifts.ts';
import { createLoginControl } from './control-login.ts';
import { createNativeControl } from './control-native.ts';
import { createPeopleControl } from './control-people.ts';
import type { Credentials } from './credentials.ts';
import { createCodeCipher } from './crypto.ts';
import { setDevice } from './device.ts';
import { seenCode } from './held-code.ts';
import type { MiniProgramLogins } from './mini-program.ts';
import { remindOfStock } from './stock-remind.ts';
import { befriend, type Store } from './store.ts';
import { cardList, wallet } from './wallet.ts';

const id = v.pipe(v.string(), v.minLength(1));
const Friends = v.object({ openid: id, friendOpenid: id });
const Link = v.object({
  openid: id,
  code: id,
  link: v.optional(v.picklist(['center', 'custom', 'promotion']), 'center'),
});
const Device = v.object({ openid: id, ua: v.optional(v.picklist(['ios', 'android'])) });
const Holder = v.object({ openid: id });

/** How the routes look up what a request names, and write down what was done. */
export interface Desk {
  nameOf(openid: string): string;
  card(cardId: string): Card;
  account(card: Card): WechatAccount;
  act(title: string, route: string, request: unknown, response?: unknown, outcome?: string): void;
}

function createDesk({ log, seed }: Core, store: Store): Desk {
  const found = <T>(value: T | undefined, code: string, message: string): T => {
    if (value === undefined) throw new Refusal(code, message, 404);
    return value;
  };
  return {
    nameOf: (openid) => personName(seed.users, 'wechat', openid),
    card: (cardId) => found(store.cards.get(cardId), 'UNKNOWN_CARD', 'There is no card with this card_id'),
    account: (card) =>
      found(
        seed.wechat.find((one) => one.appid === card.appid),
        'UNKNOWN_APP',
        'No account owns this card',
      ),
    act: (title, route, request, response, outcome = 'ok') =>
      log.add({ platform: 'wechat', kind: 'action', title, route, outcome, request, response }),
  };
}

/** The routes under `/_sandbox/wechat`. */
export function createControl(
  core: Core,
  store: Store,
  credentials: Credentials,
  logins: MiniProgramLogins,
): Hono {
  const { clock } = core;
  const desk = createDesk(core, store);
  const app = new Hono();
  for (const path of ['/claims', '/add-card', '/consumed-share']) app.post(path, remindOfStock(core, store));
  app.post('/friends', async (c) => {
    const { openid, friendOpenid } = await readJson(c, Friends);
    const names = [desk.nameOf(openid), desk.nameOf(friendOpenid)];
    befriend(store, openid, friendOpenid);
    desk.act(`${names.join('和')}成为好友`, '/friends', { openid, friendOpenid });
    return c.json({ ok: true });
  });
  app.post('/card-links', async (c) => {
    const { openid, code, link } = await readJson(c, Link);
    const { card, userCard } = seenCode(store, openid, code);
    const cipher = createCodeCipher(desk.account(card).secret);
    const url = cardLink(card, userCard, openid, link, clock.now(), cipher);
    desk.act(`${desk.nameOf(openid)}点卡券里的链接`, '/card-links', { openid, code, link }, { url });
    return c.json({ url });
  });
  app.post('/device', async (c) => {
    const { openid, ua } = await readJson(c, Device);
    setDevice(c, openid, ua);
    return c.json({ openid, ...(ua ? { ua } : {}) });
  });
  app.get('/wallet', (c) => {
    const { openid } = check(Holder, c.req.query());
    return c.json(wallet(core, store, openid));
  });
  app.get('/cards', (c) => c.json(cardList(store)));
  app.route('/', createNativeControl(core, store, credentials, desk));
  for (const create of [
    createConsoleControl,
    createClaimsControl,
    createCoinsControl,
    createGiftsControl,
    createPeopleControl,
    createCellsControl,
  ])
    app.route('/', create(core, store, desk));
  app.route('/', createLoginControl(logins, desk));
  return app;
}
