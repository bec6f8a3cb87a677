// A WeChat card between reserving and using, on the server and the sandbox: renewed, let go, marked too short, given.
import { describe, expect, it } from 'vitest';
import { waitUntil } from '../../harness/wait-until.ts';
import { CONSUME, useWechatStage } from './wechat-stage.ts';

describe.each(['pglite', 'postgres'] as const)('a reserved WeChat card on %s', (database) => {
  const walk = useWechatStage(database);
  const { opened, confirm, cancel, held, sandbox } = walk;

  describe('is marked', () => {
    it('beyond five minutes while the page renews it, and then no more', async () => {
      const { me, friend } = walk.stage.people();
      const card = await opened(me);
      await card.see(friend);
      const { body } = await card.reserve(me);
      for (let turn = 0; turn < 2; turn += 1) {
        walk.stage.sandbox.clock.advance(240);
        expect((await card.reserve(me)).body).toMatchObject({ id: body.id, state: 'reserved' });
      }
      expect((await card.atWechat()).markOpenid).toBe(me.wechat);
      expect((await card.reserve(friend)).error?.code).toBe('COUPON_RESERVED');
      walk.stage.sandbox.clock.advance(301);
      expect((await card.reserve(friend)).body.state).toBe('reserved');
      expect((await card.atWechat()).markOpenid).toBe(friend.wechat);
    });

    it('until the page lets it go: then a late confirmation uses nothing, and both may begin anew', async () => {
      const { me, friend } = walk.stage.people();
      const card = await opened(me);
      await card.see(friend);
      const { body } = await card.reserve(me);
      expect((await cancel(me, body.id)).body.state).toBe('cancelled');
      expect((await card.atWechat()).markOpenid).toBeUndefined();
      expect((await confirm(me, body.id)).error?.code).toBe('REDEMPTION_OVER');
      expect((await card.atWechat()).userCardStatus).toBe('NORMAL');
      const next = await card.reserve(friend);
      // The page that went away lets go once more: that must not take the friend's mark.
      await cancel(me, body.id);
      expect((await card.atWechat()).markOpenid).toBe(friend.wechat);
      expect((await confirm(friend, next.body.id)).body.state).toBe('used');
    });

    it('no more when WeChat refuses the use, so that a friend need not wait', async () => {
      const { me, friend } = walk.stage.people();
      const card = await opened(me);
      await card.see(friend);
      const { body } = await card.reserve(me);
      await walk.stage.control.fault({ ...CONSUME, kind: 'answer', answer: { errcode: 47001, errmsg: 'x' } });
      expect((await confirm(me, body.id)).error).toMatchObject({
        code: 'PLATFORM_REFUSED',
        platformCode: '47001',
      });
      expect((await card.atWechat()).markOpenid).toBeUndefined();
      expect((await card.reserve(friend)).status).toBe(200);
    });

    it('anew when it is used, where the mark ended sooner than five minutes (40003)', async () => {
      const { me } = walk.stage.people();
      await sandbox('PATCH', '/accounts', { wechat: { markSeconds: 60 } });
      try {
        const card = await opened(me);
        const { body } = await card.reserve(me);
        walk.stage.sandbox.clock.advance(90);
        expect((await card.atWechat()).markOpenid).toBeUndefined();
        expect((await confirm(me, body.id)).body.state).toBe('used');
        expect((await card.atWechat()).userCardStatus).toBe('CONSUMED');
      } finally {
        await sandbox('PATCH', '/accounts', { wechat: { markSeconds: 300 } });
      }
    });
  });

  describe('a gift', () => {
    it('cannot be used while it is under way, and can again when it comes back', async () => {
      const { me, friend } = walk.stage.people();
      const card = await opened(me, walk.stage.kinds.ordinary);
      const gift = { openid: me.wechat, code: card.code, friendOpenid: friend.wechat };
      await sandbox('POST', '/wechat/gifts', gift);
      expect((await card.see(me)).body).toMatchObject({ userCardStatus: 'GIFTING' });
      expect((await card.reserve(me)).error).toMatchObject({ code: 'COUPON_GIFTING' });
      await sandbox('POST', '/wechat/gifts/return', { code: card.code });
      const { body } = await card.reserve(me);
      expect((await confirm(me, body.id)).body.state).toBe('used');
    });

    it('that begins after the card was reserved is told when it is to be used', async () => {
      const { me } = walk.stage.people();
      const card = await opened(me, walk.stage.kinds.ordinary);
      const { body } = await card.reserve(me);
      await sandbox('POST', '/wechat/gifts', { openid: me.wechat, code: card.code });
      expect((await confirm(me, body.id)).error).toMatchObject({ code: 'COUPON_GIFTING' });
      expect((await card.told())?.state).toBe('held');
    });

    it('that is taken is the friend’s under its new code, and the giver’s no more', async () => {
      const { me, friend } = walk.stage.people();
      const card = await opened(me, walk.stage.kinds.ordinary);
      const accepted = { openid: friend.wechat, code: card.code };
      await sandbox('POST', '/wechat/gifts', { openid: me.wechat, code: card.code });
      await walk.stage.control.noFaults();
      const taken = await sandbox<{ code: string }>('POST', '/wechat/gifts/accept', accepted);
      expect((await card.reserve(me)).error?.code).toBe('COUPON_VOID');
      await waitUntil(
        async () =>
          (await held(friend)).some(({ id, status }) => id === taken.code && status === 'available'),
        'the push of the gift to be worked on',
      );
      expect((await card.told())?.status).toBe('void');
    });
  });
});
