// 转赠: an ordinary card is sent to a friend, taken under a new code, or comes back.
// @see 创建卡券 can_give_friend; 卡券事件推送 转赠事件
import { Hono } from 'hono';
import * as v from 'valibot';
import type { Core } from '../core/platform.ts';
import { readJson } from '../core/read-json.ts';
import { Refusal } from '../core/refuse.ts';
import { isShared } from './card.ts';
import type { Desk } from './control.ts';
import type { FoundCode } from './find-code.ts';
import { happen } from './happenings.ts';
import { checkNormal, ownCode } from './held-code.ts';
import { pushUserGiftingCard } from './push-people.ts';
import { pushUserGetCard } from './pushes.ts';
import type { Store } from './store.ts';
import { newCode, statusOf, type UserCard } from './user-card.ts';

const id = v.pipe(v.string(), v.minLength(1));
const Gift = v.object({
  openid: id,
  code: id,
  chatRoom: v.optional(v.boolean(), false),
  friendOpenid: v.optional(id),
});
const Accept = v.object({ openid: id, code: id });
const Return = v.object({ code: id });

/** Seconds that a gift waits to be taken. */
const GIFT_SECONDS = 24 * 3600;

/** Routes under `/_sandbox/wechat`. */
export function createGiftsControl(core: Core, store: Store, desk: Desk): Hono {
  const { clock } = core;
  const app = new Hono();
  app.post('/gifts', async (c) => {
    const { openid, code, chatRoom, friendOpenid } = await readJson(c, Gift);
    const found = ownCode(store, openid, code);
    const { card, userCard } = found;
    if (isShared(card) || card.input.base_info.can_give_friend === false)
      throw new Refusal('NOT_GIVEABLE', '这张卡券不能转赠');
    const now = clock.now();
    checkNormal(found, now);
    userCard.gifting = { at: now, until: now + GIFT_SECONDS, chatRoom };
    desk.act(`${desk.nameOf(openid)}转赠卡券`, '/gifts', { openid, code, chatRoom });
    pushUserGiftingCard(core, desk.account(card), userCard, { returned: false, friendOpenid, chatRoom });
    return c.json({ code, until: userCard.gifting.until });
  });
  app.post('/gifts/accept', async (c) => {
    const { openid, code } = await readJson(c, Accept);
    const { card, userCard } = givenCode(code);
    const now = clock.now();
    if (statusOf(userCard, now) !== 'GIFTING')
      throw new Refusal('NOT_GIFTING', '这张卡券不在转赠中，或已超时');
    if (userCard.openid === openid) throw new Refusal('OWN_GIFT', '不能领取自己转赠的卡券');
    const giver = userCard.openid;
    happen(store, 'given', userCard, giver, now);
    const own = card.input.base_info.use_custom_code === true;
    const taken = handOver(userCard, openid, own ? code : newCode(), now);
    desk.act(`${desk.nameOf(openid)}领取转赠的卡券`, '/gifts/accept', { openid, code }, { code: taken.code });
    pushUserGetCard(core, desk.account(card), taken, { friend: { openid: giver, code } });
    return c.json({ code: taken.code });
  });
  app.post('/gifts/return', async (c) => {
    const { code } = await readJson(c, Return);
    const { card, userCard } = givenCode(code);
    const status = statusOf(userCard, clock.now());
    if (status !== 'GIFTING' && status !== 'GIFT_TIMEOUT')
      throw new Refusal('NOT_GIFTING', '这张卡券不在转赠中');
    const chatRoom = userCard.gifting?.chatRoom ?? false;
    delete userCard.gifting;
    desk.act('转赠退回', '/gifts/return', { code });
    pushUserGiftingCard(core, desk.account(card), userCard, { returned: true, chatRoom });
    return c.json({ code });
  });

  function givenCode(code: string): FoundCode {
    const userCard = store.userCards.get(code);
    const card = userCard && store.cards.get(userCard.cardId);
    if (!userCard || !card) throw new Refusal('UNKNOWN_CODE', 'There is no such gift', 404);
    return { card, userCard };
  }
  /** A merchant's own code stays as it is; WeChat's changes, so that the giver cannot use it any more. */
  function handOver(userCard: UserCard, openid: string, code: string, now: number): UserCard {
    const grants = code === userCard.code ? userCard.grants + 1 : 1;
    const taken: UserCard = { ...userCard, openid, code, takenAt: now, grants };
    delete taken.gifting;
    if (code !== userCard.code) userCard.givenTo = { openid, code, at: now };
    store.userCards.set(code, taken);
    return taken;
  }
  return app;
}
