// What may happen to a WeChat card between the page's reserving and its using: every way it can be gone by then.
import { consumeCode } from '@kaquan/server/wechat/card/code/consume';
import { markCode } from '@kaquan/server/wechat/card/code/mark';
import { makeCodeUnavailable } from '@kaquan/server/wechat/card/code/unavailable';
import { createCard } from '@kaquan/server/wechat/card/create';
import { describe, expect, it } from 'vitest';
import type { User } from '../../harness/people.ts';
import { wechatOrdinary } from './coupon-kinds.ts';
import { useWechatStage } from './wechat-stage.ts';

describe.each(['pglite', 'postgres'] as const)('a card that was reserved, on %s', (database) => {
  const walk = useWechatStage(database);
  const { opened, confirm, lose, sandbox } = walk;

  /** A reserved friends' coupon whose mark has run out at WeChat, so that a friend can be faster. */
  async function unmarked(me: User) {
    await sandbox('PATCH', '/accounts', { wechat: { markSeconds: 60 } });
    try {
      const card = await opened(me);
      const { body } = await card.reserve(me);
      walk.stage.sandbox.clock.advance(90);
      return { ...card, id: body.id };
    } finally {
      await sandbox('PATCH', '/accounts', { wechat: { markSeconds: 300 } });
    }
  }
  const markFor = (friend: User, code: string) =>
    markCode(walk.stage.wechat, {
      cardId: walk.stage.kinds.shared,
      code,
      openid: friend.wechat,
      isMark: true,
    });

  it('is not used when a friend has marked it meanwhile, and can be once the friend lets go', async () => {
    const { me, friend } = walk.stage.people();
    const card = await unmarked(me);
    await markFor(friend, card.code);
    expect((await confirm(me, card.id)).error).toMatchObject({
      code: 'COUPON_RESERVED',
      platformCode: '40146',
      retryAfter: 300,
    });
    expect((await card.atWechat()).markOpenid).toBe(friend.wechat);
    expect((await card.told())?.status).toBe('available');
    walk.stage.sandbox.clock.advance(301);
    const { body } = await card.reserve(me);
    expect((await confirm(me, body.id)).body.state).toBe('used');
  });

  it('is told as used when a friend has used it meanwhile, with no push of it', async () => {
    const { me, friend } = walk.stage.people();
    const card = await unmarked(me);
    await markFor(friend, card.code);
    await lose('user_consume_card');
    await consumeCode(walk.stage.wechat, { code: card.code, openid: friend.wechat });
    expect((await confirm(me, card.id)).error).toMatchObject({ code: 'COUPON_USED', platformCode: '40099' });
    expect((await card.told())?.status).toBe('used');
    expect((await card.reserve(me)).error?.code).toBe('COUPON_USED');
  });

  it('is told as gone when its owner deletes it', async () => {
    const { me } = walk.stage.people();
    const card = await opened(me);
    const { body } = await card.reserve(me);
    await lose('user_del_card');
    await walk.stage.control.wechat.delete(me.wechat, card.code);
    expect((await confirm(me, body.id)).error).toMatchObject({ code: 'COUPON_VOID', platformCode: '40078' });
    expect(await card.told()).toMatchObject({ status: 'void', voidReason: '用户已删除' });
  });

  it('is told as gone when the merchant disables it', async () => {
    const { me } = walk.stage.people();
    const card = await opened(me, walk.stage.kinds.ordinary);
    const { body } = await card.reserve(me);
    const disabled = { cardId: walk.stage.kinds.ordinary, code: card.code, reason: '退款' };
    await makeCodeUnavailable(walk.stage.wechat, disabled);
    expect((await confirm(me, body.id)).error).toMatchObject({ code: 'COUPON_VOID', platformCode: '40127' });
    expect(await card.told()).toMatchObject({ status: 'void', voidReason: '已失效' });
  });

  it('is told as gone when a friend has taken it as a gift', async () => {
    const { me, friend } = walk.stage.people();
    const card = await opened(me, walk.stage.kinds.ordinary);
    const { body } = await card.reserve(me);
    await lose('user_gifting_card');
    await lose('user_get_card');
    await sandbox('POST', '/wechat/gifts', { openid: me.wechat, code: card.code });
    await sandbox('POST', '/wechat/gifts/accept', { openid: friend.wechat, code: card.code });
    expect((await confirm(me, body.id)).error).toMatchObject({ code: 'COUPON_VOID', platformCode: '40127' });
    expect((await card.told())?.status).toBe('void');
  });

  it('is told as expired when its last second passes', async () => {
    const { me } = walk.stage.people();
    const now = walk.stage.sandbox.clock.now();
    const { gift } = wechatOrdinary(now);
    const dateInfo = { ...gift.base_info.date_info, end_timestamp: now + 120 };
    const { cardId } = await createCard(walk.stage.wechat, {
      card_type: 'GIFT',
      gift: { ...gift, base_info: { ...gift.base_info, date_info: dateInfo } },
    });
    await sandbox('POST', '/wechat/reviews', { cardId, pass: true });
    const card = await opened(me, cardId);
    const { body } = await card.reserve(me);
    walk.stage.sandbox.clock.advance(121);
    expect((await confirm(me, body.id)).error?.code).toBe('COUPON_EXPIRED');
    expect((await card.told())?.status).toBe('expired');
  });
});
