// Answers of WeChat that get lost while a card is used, and a server that dies meanwhile: used exactly once.
import { randomUUID } from 'node:crypto';
import { beginUse, migrate, openDatabase, reserveCoupon } from '@kaquan/server/storage';
import { consumeCode } from '@kaquan/server/wechat/card/code/consume';
import { describe, expect, it } from 'vitest';
import type { User } from '../../harness/people.ts';
import { waitUntil } from '../../harness/wait-until.ts';
import { CONSUME, useWechatStage } from './wechat-stage.ts';

describe.each(['pglite', 'postgres'] as const)('a WeChat card whose use gets lost on %s', (database) => {
  const walk = useWechatStage(database);
  const { held, reserve, confirm, lose } = walk;

  /** Claimed, seen and reserved. */
  async function reserved(user: User) {
    const { code } = await walk.opened(user);
    const { body } = await reserve(user, code);
    return { code, id: body.id };
  }
  const timesUsed = async (since: number) =>
    (await walk.stage.control.log(since)).filter(
      ({ route, outcome }) => route === CONSUME.route && (outcome === 'ok' || outcome.includes('已生效：ok')),
    ).length;

  it.each(['timeout-after', 'timeout-before', 'truncated', 'http-500', 'not-json'])(
    'is used exactly once when the answer to consume is lost: %s',
    async (kind) => {
      const { me } = walk.stage.people();
      const { code, id } = await reserved(me);
      const since = await walk.stage.control.lastLogId();
      await walk.stage.control.fault({ ...CONSUME, kind, delay: 0.1 });
      const first = await confirm(me, id);
      expect(first).toMatchObject({ status: 503, error: { code: 'REDEMPTION_PENDING' } });
      await waitUntil(
        async () => (await held(me)).some((one) => one.id === code && one.status === 'used'),
        'the card to be settled',
      );
      expect((await confirm(me, id)).body.state).toBe('used');
      expect(await timesUsed(since)).toBe(1);
    },
  );

  it('goes on when the token ends in the middle', async () => {
    const { me } = walk.stage.people();
    const { id } = await reserved(me);
    await walk.stage.control.fault({ ...CONSUME, kind: 'token-expired' });
    expect((await confirm(me, id)).body.state).toBe('used');
  });

  describe('a crash in `using`', () => {
    /** Stops the server, and leaves the row as a process does that died after writing `using`. */
    async function crash(user: User, code: string) {
      await walk.stage.stop();
      const opened = await openDatabase(walk.stage.database);
      await migrate(opened);
      const now = walk.stage.sandbox.clock.now();
      const key = { platform: 'wechat', appId: walk.stage.appIds.wechat, couponId: code };
      const redemptionId = randomUUID();
      const input = { key, openId: user.wechat, redemptionId, until: now + 300, now };
      const took = await reserveCoupon(opened.db, input);
      if (!took.ok) throw new Error('The coupon was not free');
      await beginUse(opened.db, { key, redemptionId: took.redemptionId, now });
      await opened.close();
      return took.redemptionId;
    }
    const settled = (user: User, code: string) =>
      waitUntil(
        async () => (await held(user)).some((one) => one.id === code && one.status === 'used'),
        'the next process to settle it',
      );

    it('before WeChat was asked: the next process asks', async () => {
      const { me } = walk.stage.people();
      const { code } = await reserved(me);
      const since = await walk.stage.control.lastLogId();
      const id = await crash(me, code);
      await walk.stage.start();
      await settled(me, code);
      expect((await confirm(me, id)).body.state).toBe('used');
      expect(await timesUsed(since)).toBe(1);
    });

    it('after WeChat had said yes: the next process finds out and asks no second time', async () => {
      const { me } = walk.stage.people();
      const { code } = await reserved(me);
      await lose('user_consume_card');
      const since = await walk.stage.control.lastLogId();
      await consumeCode(walk.stage.wechat, { code, openid: me.wechat });
      const id = await crash(me, code);
      await walk.stage.start();
      await settled(me, code);
      expect((await confirm(me, id)).body.state).toBe('used');
      expect(await timesUsed(since)).toBe(1);
    });
  });
});
