// What people do with a card in the wallet: look at it, go to the shop's session from it, hold it up, delete it.
// @see 朋友的券 Mark(占用)Code接口 (出示使用); 卡券事件推送
import { Hono } from 'hono';
import * as v from 'valibot';
import type { Core } from '../core/platform.ts';
import { readJson } from '../core/read-json.ts';
import { Refusal } from '../core/refuse.ts';
import { isShared } from './card.ts';
import type { Desk } from './control.ts';
import { happen } from './happenings.ts';
import { checkUsable, ownCode, seenCode } from './held-code.ts';
import { markSeconds } from './mark-seconds.ts';
import { pushUserDelCard, pushUserEnterSession, pushUserViewCard } from './push-people.ts';
import type { Store } from './store.ts';
import { markOf, statusOf } from './user-card.ts';

const id = v.pipe(v.string(), v.minLength(1));
const Tap = v.object({ openid: id, code: id });

/** Routes under `/_sandbox/wechat`. */
export function createPeopleControl(core: Core, store: Store, desk: Desk): Hono {
  const { clock } = core;
  const app = new Hono();
  app.post('/views', async (c) => {
    const { openid, code } = await readJson(c, Tap);
    const { card, userCard } = seenCode(store, openid, code);
    happen(store, 'view', userCard, openid, clock.now());
    desk.act(`${desk.nameOf(openid)}查看卡券`, '/views', { openid, code });
    if (card.input.base_info.need_push_on_view === true)
      pushUserViewCard(core, desk.account(card), userCard, openid);
    return c.json({ code });
  });
  app.post('/sessions', async (c) => {
    const { openid, code } = await readJson(c, Tap);
    const { card, userCard } = seenCode(store, openid, code);
    desk.act(`${desk.nameOf(openid)}从卡券进入会话`, '/sessions', { openid, code });
    pushUserEnterSession(core, desk.account(card), userCard, openid);
    return c.json({ code });
  });
  app.post('/shows', async (c) => {
    const { openid, code } = await readJson(c, Tap);
    const found = seenCode(store, openid, code);
    const { card, userCard } = found;
    const now = clock.now();
    checkUsable(found, now);
    const until = now + markSeconds(desk.account(card));
    if (isShared(card)) {
      const holder = markOf(userCard, now);
      if (holder && holder !== openid) throw new Refusal('IN_USE', '好友正在使用这张卡券');
      userCard.mark = { openid, until, shown: true };
    }
    desk.act(`${desk.nameOf(openid)}出示卡券`, '/shows', { openid, code });
    return c.json({ code, codeType: card.input.base_info.code_type, until });
  });
  app.post('/deletions', async (c) => {
    const { openid, code } = await readJson(c, Tap);
    const { card, userCard } = ownCode(store, openid, code);
    const now = clock.now();
    if (statusOf(userCard, now) === 'GIFTING') throw new Refusal('GIFTING', '卡券转赠中');
    userCard.deletedAt = now;
    delete userCard.mark;
    desk.act(`${desk.nameOf(openid)}删除卡券`, '/deletions', { openid, code });
    pushUserDelCard(core, desk.account(card), userCard);
    return c.json({ code });
  });
  return app;
}
