// What gets lost between WeChat and us is found by asking WeChat: claims, uses, deletions, owners, times.
import { updateCard } from '@kaquan/server/wechat/card/update';
import { redeemCode } from '@kaquan/server/wechat/redeem-code';
import { describe, expect, it } from 'vitest';
import { executeSql } from '../../harness/database/execute-sql.ts';
import { type ReconcileStage, SETTLED } from './stage.ts';

export function wechatSuite(at: () => ReconcileStage): void {
  describe('reconcile with WeChat', () => {
    const isWechat = ({ platform }: { platform: string }) => platform === 'wechat';
    const only = { platforms: ['wechat' as const] };

    it('grants a claim whose push was lost to somebody who is known', async () => {
      const stage = at();
      const { me } = stage.people();
      await stage.claimCard(me);
      const { code } = await stage.losing('wechat', 'user_get_card', () =>
        stage.control.wechat.claim(me.wechat, stage.kinds.ordinary),
      );
      const { differences } = await stage.settle(only);
      expect(differences).toEqual([
        {
          kind: 'claim-missing',
          severity: 'wrong',
          platform: 'wechat',
          appId: stage.appIds.wechat,
          about: { couponId: code, templateId: stage.kinds.ordinary, openId: me.wechat },
          ours: 'unknown',
          theirs: 'held',
          state: 'found',
        },
      ]);
      expect((await stage.coupons(me)).find(({ id }) => id === code)).toMatchObject({ status: 'available' });
      await stage.agree(isWechat);
    });

    it('finds a claim of somebody who was never seen here only when they are named, and says so', async () => {
      const stage = at();
      const { me } = stage.people();
      const { code } = await stage.losing('wechat', 'user_get_card', () =>
        stage.control.wechat.claim(me.wechat, stage.kinds.ordinary),
      );
      const unnamed = await stage.reconcile(only);
      expect(unnamed.differences).toEqual([]);
      expect(unnamed.report.cannotBeAsked.wechat?.join()).toContain('never been seen here');
      const { differences } = await stage.settle({ ...only, openIds: [me.wechat] });
      expect(differences).toMatchObject([{ kind: 'claim-missing', about: { couponId: code } }]);
      await stage.agree(isWechat);
    });

    it('marks used what was used at the counter, and fails the reservation of it', async () => {
      const stage = at();
      const { me } = stage.people();
      const { code, cardId } = await stage.claimCard(me);
      const { body } = await stage.reserve(me, { platform: 'wechat', cardId, code });
      await stage.losing('wechat', 'user_consume_card', async () => {
        await stage.control.wechat.show(me.wechat, code);
        await redeemCode(stage.wechat, { code });
      });
      const { differences } = await stage.settle(only);
      expect(differences).toMatchObject([
        { kind: 'use-missing', about: { couponId: code }, ours: 'reserved', theirs: 'CONSUMED' },
      ]);
      expect((await stage.confirm(me, body.id)).error).toMatchObject({ code: 'COUPON_USED' });
      await stage.agree(isWechat);
    });

    it('ends what its holder deleted, and what a friend has used of a shared card for both', async () => {
      const stage = at();
      const { me, friend } = stage.people();
      const deleted = await stage.claimCard(me);
      const shared = await stage.claimCard(me, stage.kinds.shared);
      await stage.losing('wechat', '*', async () => {
        await stage.control.wechat.delete(me.wechat, deleted.code);
        await stage.control.wechat.show(friend.wechat, shared.code);
        await redeemCode(stage.wechat, { code: shared.code });
      });
      const { differences } = await stage.settle(only);
      expect(new Map(differences.map(({ kind, about }) => [about.couponId, kind]))).toEqual(
        new Map([
          [deleted.code, 'end-missing'],
          [shared.code, 'use-missing'],
        ]),
      );
      await stage.agree(isWechat);
    });

    it('gives a card back to whom it belongs, and takes over the time that WeChat has given it', async () => {
      const stage = at();
      const { me, stranger } = stage.people();
      const { code } = await stage.claimCard(me);
      const [known] = (await stage.coupons(me)).filter(({ id }) => id === code);
      await stage.inDatabase((opened) =>
        executeSql(opened, 'update kaquan.coupon_holders set open_id = $1 where coupon_id = $2', [
          stranger.wechat,
          code,
        ]),
      );
      const end = (known?.validity.endTime ?? 0) + 86_400;
      await updateCard(stage.wechat, {
        cardId: stage.kinds.ordinary,
        gift: {
          base_info: {
            date_info: {
              type: 'DATE_TYPE_FIX_TIME_RANGE',
              begin_timestamp: known?.validity.beginTime ?? 0,
              end_timestamp: end,
            },
          },
        },
      });
      const { differences } = await stage.settle(only);
      expect(differences.filter(({ about }) => about.couponId === code)).toMatchObject([
        { kind: 'holder-changed', ours: stranger.wechat, theirs: me.wechat },
        { kind: 'validity-changed' },
      ]);
      const mended = (await stage.coupons(me)).find(({ id }) => id === code);
      expect(mended?.validity.endTime).toBe(end);
      expect(await stage.coupons(stranger)).toEqual([]);
      await stage.agree(isWechat);
    });

    it('makes good again what was ended here by mistake, but never what was used through us', async () => {
      const stage = at();
      const { me } = stage.people();
      const ended = await stage.claimCard(me);
      const used = await stage.claimCard(me);
      const { body } = await stage.reserve(me, { platform: 'wechat', cardId: used.cardId, code: used.code });
      await stage.inDatabase(async (opened) => {
        await executeSql(
          opened,
          `update kaquan.coupons set state = 'void', void_reason = 'by hand' where coupon_id = $1`,
          [ended.code],
        );
        await executeSql(
          opened,
          `update kaquan.coupons set state = 'used', used_at = 1 where coupon_id = $1`,
          [used.code],
        );
        await executeSql(opened, `update kaquan.redemptions set state = 'used', told_at = 1 where id = $1`, [
          body.id,
        ]);
      });
      stage.sandbox.clock.advance(SETTLED);
      const applied = await stage.reconcile({ ...only, apply: true });
      expect(
        new Map(applied.differences.map(({ kind, about, state }) => [about.couponId, `${kind}: ${state}`])),
      ).toEqual(
        new Map([
          [ended.code, 'end-only-here: mended'],
          [used.code, 'end-only-here: for-a-person'],
        ]),
      );
      expect(applied.report).toMatchObject({ found: 2, mended: 1, left: 1 });
      // The person decides that the use counts.
      await stage.control.wechat.show(me.wechat, used.code);
      await redeemCode(stage.wechat, { code: used.code });
      expect((await stage.reconcile(only)).differences).toEqual([]);
      await stage.agree(isWechat);
    });

    it('leaves to a person what WeChat says in words that nobody knows', async () => {
      const stage = at();
      const { me } = stage.people();
      const { code, cardId } = await stage.claimCard(me);
      const answer = {
        errcode: 0,
        card: { card_id: cardId },
        openid: me.wechat,
        can_consume: false,
        user_card_status: 'FROZEN',
      };
      await stage.control.fault({ platform: 'wechat', route: '/card/code/get', kind: 'answer', answer });
      const { differences } = await stage.reconcile({ ...only, apply: true, openIds: [me.wechat] });
      expect(differences).toMatchObject([
        { kind: 'unclear', about: { couponId: code }, ours: 'held', theirs: 'FROZEN', state: 'for-a-person' },
      ]);
    });

    it('stops where WeChat says that the quota is used up, and goes on from there', async () => {
      const stage = at();
      const { me } = stage.people();
      await stage.claimCard(me);
      await stage.control.fault({
        platform: 'wechat',
        route: '/card/user/getcardlist',
        kind: 'quota',
        count: 1,
      });
      const { report } = await stage.reconcile({ ...only, concurrency: 1 });
      expect(report.stopped).toMatchObject([
        { platform: 'wechat', why: expect.stringContaining('PLATFORM_QUOTA') },
      ]);
      const [{ at: resume } = { at: '' }] = report.stopped;
      expect(resume).toBe('wechat:people');
      const resumed = await stage.reconcile({ resume });
      expect(resumed.report).toMatchObject({ stopped: [], found: 0 });
      expect(resumed.report.compared).toBeGreaterThan(0);
      await expect(stage.reconcile({ resume: 'nowhere' })).rejects.toMatchObject({ code: 'FIELD_INVALID' });
    });
  });
}
