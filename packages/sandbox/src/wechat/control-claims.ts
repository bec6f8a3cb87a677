// How cards come to people without a page: the phone's 扫一扫, and the claim behind it.
// @see 朋友的券 卡券二维码投放
import { Hono } from 'hono';
import * as v from 'valibot';
import type { Core } from '../core/platform.ts';
import { readJson } from '../core/read-json.ts';
import { Refusal } from '../core/refuse.ts';
import { checkClaim, take } from './claim.ts';
import { coinNumber } from './coins.ts';
import type { Desk } from './control.ts';
import { createCodeCipher } from './crypto.ts';
import { pushUserGetCard } from './pushes.ts';
import { cardFor, openCards } from './qrcodes.ts';
import type { Store } from './store.ts';
import { faceOf } from './wallet.ts';

const id = v.pipe(v.string(), v.minLength(1));
const Scan = v.object({ openid: id, url: v.pipe(v.string(), v.trim(), v.url()) });
const Claim = v.object({
  openid: id,
  cardId: id,
  code: v.optional(id),
  outerStr: v.optional(v.string()),
  ticket: v.optional(id),
});

/** Routes under `/_sandbox/wechat`. */
export function createClaimsControl(core: Core, store: Store, desk: Desk): Hono {
  const { clock } = core;
  const app = new Hono();
  app.post('/scans', async (c) => {
    const { openid, url } = await readJson(c, Scan);
    const seen = whatIs(url);
    desk.act(`${desk.nameOf(openid)}扫一扫`, '/scans', { openid, url }, { kind: seen.kind });
    return c.json(seen);
  });
  app.post('/claims', async (c) => {
    const { openid, cardId, ticket, ...own } = await readJson(c, Claim);
    const now = clock.now();
    const card = desk.card(cardId);
    const qr = ticket === undefined ? undefined : cardFor(findQr(ticket), cardId, openid, now);
    checkClaim(store, card, openid, now);
    const userCard = take(store, card, openid, now, qr ? { code: qr.code, reserved: qr.reserved } : own);
    if (qr) qr.taken = true;
    const account = desk.account(card);
    const encryptCode = createCodeCipher(account.secret).encrypt(userCard.code);
    const answer = { code: userCard.code, encryptCode };
    desk.act(`${desk.nameOf(openid)}扫码领取`, '/claims', { openid, cardId }, answer);
    pushUserGetCard(core, account, userCard, qr ?? own);
    return c.json(answer);
  });

  function findQr(ticket: string) {
    const qr = store.qrcodes.get(ticket);
    if (!qr) throw new Refusal('UNKNOWN_TICKET', 'There is no QR code with this ticket', 404);
    return qr;
  }
  /** What WeChat opens for the text of a QR code. */
  function whatIs(url: string) {
    const qr = [...store.qrcodes.values()].find((one) => one.url === url);
    if (qr) {
      const cards = openCards(qr, clock.now()).map((one) => faceOf(desk.card(one.cardId)));
      return { kind: 'card', ticket: qr.ticket, cards };
    }
    if (/^https?:/.test(url)) return { kind: 'page', url };
    const orders = [...store.points.values()].flatMap((one) => one.orders);
    const order = orders.find((one) => one.payUrl === url);
    if (!order) throw new Refusal('UNKNOWN_QR', '无法识别的二维码', 404);
    if (order.status !== 'ORDER_STATUS_WAITING') throw new Refusal('ALREADY_PAID', '这笔充值已经支付');
    return { kind: 'coins', orderId: order.orderId, coinCount: coinNumber(order.pay) };
  }
  return app;
}
