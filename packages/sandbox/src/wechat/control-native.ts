// What the phone does for the page: the routes the native bridge calls, and tests may call themselves.
import { Hono } from 'hono';
import * as v from 'valibot';
import type { Core } from '../core/platform.ts';
import { check, readJson } from '../core/read-json.ts';
import { Refusal } from '../core/refuse.ts';
import type { Desk } from './control.ts';
import type { Credentials } from './credentials.ts';
import { createCodeCipher } from './crypto.ts';
import { addCard } from './native/add-card.ts';
import { ChooseCard, chooseCard } from './native/choose-card.ts';
import { giveNextCard, nextCard } from './native/consumed-share.ts';
import { VerifyConfig, verifyConfig } from './native/verify-config.ts';
import { pushUserGetCard } from './pushes.ts';
import type { Store } from './store.ts';
import { faceOf } from './wallet.ts';

const id = v.pipe(v.string(), v.minLength(1));
const AddCard = v.object({ openid: id, cardId: id, cardExt: v.unknown() });
const Share = v.object({ openid: id, cardId: id, code: id });

/** Routes under `/_sandbox/wechat`, beside those of people. */
export function createNativeControl(core: Core, store: Store, credentials: Credentials, desk: Desk): Hono {
  const { clock, seed } = core;
  const app = new Hono();
  app.post('/add-card', async (c) => {
    const { openid, cardId, cardExt } = await readJson(c, AddCard);
    const title = `${desk.nameOf(openid)}在页面里领取（addCard）`;
    const request = { openid, cardId, cardExt };
    try {
      const card = desk.card(cardId);
      const account = desk.account(card);
      const tickets = {
        jsapi: credentials.ticket(account, 'jsapi').ticket,
        wx_card: credentials.ticket(account, 'wx_card').ticket,
      };
      const added = addCard({ store, card, openid, cardExt, tickets, now: clock.now() });
      const answer = {
        isSuccess: true,
        encryptCode: createCodeCipher(account.secret).encrypt(added.userCard.code),
      };
      desk.act(title, '/add-card', request, answer);
      pushUserGetCard(core, account, added.userCard, added);
      return c.json(answer);
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      const answer = { isSuccess: false, error: { code: error.code, message: error.message } };
      desk.act(title, '/add-card', request, answer, error.message);
      return c.json(answer);
    }
  });
  app.post('/choose-card', async (c) => {
    const query = await readJson(c, ChooseCard);
    const title = `${desk.nameOf(query.openid)}选择卡券（chooseCard）`;
    const account = seed.wechat.find((one) => one.appid === (query.appId ?? seed.wechat[0]?.appid));
    const cardList = account ? chooseCard(core, store, credentials, account, query) : [];
    desk.act(title, '/choose-card', query, { cardList }, cardList.length > 0 ? 'ok' : '空列表');
    return c.json({ cardList });
  });
  app.get('/consumed-share', (c) => {
    const share = check(Share, c.req.query());
    return c.json({ face: faceOf(nextCard(store, share, clock.now())) });
  });
  app.post('/consumed-share', async (c) => {
    const share = await readJson(c, Share);
    const { card, userCard } = giveNextCard(store, share, clock.now());
    const account = desk.account(card);
    const encryptCode = createCodeCipher(account.secret).encrypt(userCard.code);
    const answer = { cardId: card.cardId, code: userCard.code, encryptCode };
    desk.act(`${desk.nameOf(share.openid)}得到再送的一张`, '/consumed-share', share, answer);
    pushUserGetCard(core, account, userCard, {});
    return c.json(answer);
  });
  app.post('/verify-config', async (c) => {
    const config = await readJson(c, VerifyConfig);
    const verdict = verifyConfig(seed.wechat, credentials, config);
    desk.act('页面注册 JS-SDK（wx.config）', '/verify-config', config, verdict, verdict.reason ?? 'ok');
    return c.json(verdict);
  });
  return app;
}
