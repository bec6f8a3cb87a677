// What happens in 公众平台: the reviewer decides on cards, the merchant makes one there, and distributes it.
import { Hono } from 'hono';
import * as v from 'valibot';
import type { Core } from '../core/platform.ts';
import { readJson } from '../core/read-json.ts';
import { Refusal } from '../core/refuse.ts';
import { isApproved } from './card.ts';
import type { Desk } from './control.ts';
import { createCard } from './create-card.ts';
import { pushCardChecked } from './pushes.ts';
import type { Store } from './store.ts';

const id = v.pipe(v.string(), v.minLength(1));
const Review = v.object({
  cardId: id,
  pass: v.boolean(),
  reason: v.optional(v.string(), '内容不符合规范'),
});
const NewCard = v.looseObject({ appid: v.optional(id) });
const Dispatch = v.object({ cardId: id });

/** Routes under `/_sandbox/wechat`. */
export function createConsoleControl(core: Core, store: Store, desk: Desk): Hono {
  const app = new Hono();
  app.post('/reviews', async (c) => {
    const { cardId, pass, reason } = await readJson(c, Review);
    const card = desk.card(cardId);
    if (card.status === 'CARD_STATUS_DELETE') throw new Refusal('DELETED', '卡券已被商户删除');
    card.status = pass ? 'CARD_STATUS_VERIFY_OK' : 'CARD_STATUS_VERIFY_FAIL';
    desk.act(pass ? '审核通过' : '审核不通过', '/reviews', { cardId, pass, ...(pass ? {} : { reason }) });
    pushCardChecked(core, desk.account(card), card, { pass, reason });
    return c.json({ cardId, status: card.status });
  });
  app.post('/cards', async (c) => {
    const { appid, ...body } = await readJson(c, NewCard);
    const account = core.seed.wechat.find((one) => appid === undefined || one.appid === appid);
    if (!account) throw new Refusal('UNKNOWN_APP', 'There is no account with this appid', 404);
    const created = createCard(core, store, account, body, 0);
    if ('refused' in created)
      throw new Refusal('CARD_REFUSED', `${created.refused.errcode} ${created.refused.errmsg}`, 400);
    const { cardId } = created.card;
    desk.act('在公众平台创建卡券', '/cards', body, { cardId });
    return c.json({ cardId });
  });
  app.post('/dispatches', async (c) => {
    const { cardId } = await readJson(c, Dispatch);
    const card = desk.card(cardId);
    if (!isApproved(card)) throw new Refusal('NOT_REVIEWED', '卡券未通过审核');
    card.status = 'CARD_STATUS_DISPATCH';
    desk.act('在公众平台投放卡券', '/dispatches', { cardId });
    return c.json({ cardId, status: card.status });
  });
  return app;
}
