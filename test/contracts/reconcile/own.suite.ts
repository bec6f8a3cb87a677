// What our own rows say: pushes and uses that were given up, reservations nobody ended, rows changed by hand, and live traffic.
import { describe, expect, it } from 'vitest';
import { executeSql } from '../../harness/database/execute-sql.ts';
import { waitUntil } from '../../harness/wait-until.ts';
import { agree } from '../guides/reconcile/agree.ts';
import { type ReconcileStage, SETTLED } from './stage.ts';

export function ownSuite(at: () => ReconcileStage): void {
  describe('reconcile of what is ours', () => {
    it('works on a push that was given up', async () => {
      const stage = at();
      const { me } = stage.people();
      await stage.quiet();
      await stage.inDatabase((opened) => executeSql(opened, 'delete from kaquan.templates'));
      await stage.control.fault({ platform: 'wechat', route: '/card/get', kind: 'http-500', count: 1000 });
      const after = await stage.control.lastLogId();
      const { code } = await stage.control.wechat.claim(me.wechat, stage.kinds.ordinary);
      await stage.control.pushed('user_get_card', after);
      await stage.givenUp('events');
      // Another process, before anybody asks it.
      await stage.stop();
      await stage.control.noFaults();
      await stage.start();
      stage.sandbox.clock.advance(SETTLED);
      const { differences } = await stage.reconcile();
      expect(differences).toMatchObject([{ kind: 'push-unworked', ours: 'user_get_card, came 1 times' }]);
      const { report } = await stage.reconcile({ apply: true });
      expect(report).toMatchObject({
        found: 1,
        mended: 1,
        left: 0,
        byKind: { 'push-unworked': { found: 1, mended: 1 } },
      });
      expect((await stage.reconcile()).differences).toEqual([]);
      expect((await stage.coupons(me)).map(({ id }) => id)).toEqual([code]);
    });

    it('goes on with a use that was given up, by the word of the platform', async () => {
      const stage = at();
      const { me } = stage.people();
      const { code, cardId } = await stage.claimCard(me);
      const { body } = await stage.reserve(me, { platform: 'wechat', cardId, code });
      await stage.control.fault({
        platform: 'wechat',
        route: '/card/code/*',
        kind: 'truncated',
        count: 1000,
      });
      expect((await stage.confirm(me, body.id)).error).toMatchObject({ code: 'REDEMPTION_PENDING' });
      await stage.givenUp('redemptions');
      await stage.control.noFaults();
      stage.sandbox.clock.advance(SETTLED);
      await stage.reconcile({ apply: true });
      const isUsed = async () => (await stage.confirm(me, body.id)).body.state === 'used';
      await waitUntil(isUsed, 'the use to be settled');
      await stage.agree(({ couponId }) => couponId === code);
      expect((await stage.reconcile()).differences).toEqual([]);
    });

    it('tidies up a reservation that ran out, and calls that minor', async () => {
      const stage = at();
      const { me } = stage.people();
      const card = await stage.claimCard(me);
      await stage.reserve(me, { platform: 'wechat', cardId: card.cardId, code: card.code });
      expect((await stage.reconcile()).differences).toEqual([]);
      stage.sandbox.clock.advance(301);
      const { differences } = await stage.settle();
      expect(differences).toMatchObject([
        { kind: 'reservation-over', severity: 'minor', about: { couponId: card.code, openId: me.wechat } },
      ]);
      const { body } = await stage.reserve(me, { platform: 'wechat', cardId: card.cardId, code: card.code });
      expect(body.state).toBe('reserved');
      const again = await stage.reconcile();
      expect(again.report).toMatchObject({ found: 0, minor: 0, left: 0 });
    });

    it('shows rows that contradict each other, and leaves them to a person', async () => {
      const stage = at();
      const { me } = stage.people();
      const card = await stage.claimCard(me);
      const { body } = await stage.reserve(me, { platform: 'wechat', cardId: card.cardId, code: card.code });
      const setState = (state: string) =>
        stage.inDatabase((opened) =>
          executeSql(opened, 'update kaquan.redemptions set state = $1 where id = $2', [state, body.id]),
        );
      await setState('cancelled');
      const { differences } = await stage.reconcile({ apply: true });
      expect(differences).toMatchObject([
        {
          kind: 'rows-contradict',
          about: { couponId: card.code, redemptionId: body.id },
          state: 'for-a-person',
        },
      ]);
      await setState('reserved');
      expect((await stage.reconcile()).differences).toEqual([]);
    });

    it('runs at night as the guide has it, and calls nobody for what mends itself', async () => {
      const stage = at();
      const { me } = stage.people();
      await stage.claimCard(me);
      await stage.losing('wechat', 'user_get_card', () =>
        stage.control.wechat.claim(me.wechat, stage.kinds.ordinary),
      );
      const called: unknown[] = [];
      const report = await agree(stage, stage.sandbox.clock.now(), (difference) => called.push(difference));
      expect(report).toMatchObject({ found: 1, mended: 1, left: 0, stopped: [] });
      expect(called).toEqual([]);
    });

    it('mends beside live traffic without disturbing it: each coupon is used once, by whoever reserved it', async () => {
      const stage = at();
      const { me, friend } = stage.people();
      let busy = true;
      const traffic = Promise.all(
        [me, friend].map(async (user) => {
          for (let round = 0; round < 3; round += 1) {
            const { code, cardId } = await stage.claimCard(user);
            const reserved = await stage.reserve(user, { platform: 'wechat', cardId, code });
            expect(reserved.status).toBe(200);
            const confirmed = await stage.confirm(user, reserved.body.id);
            expect(confirmed.body).toMatchObject({ state: 'used' });
          }
        }),
      ).finally(() => {
        busy = false;
      });
      let runs = 0;
      while (busy) {
        const { differences } = await stage.reconcile({ apply: true });
        // A claim may be found before its push is worked on; nothing else is there to be found.
        expect(differences.filter(({ kind }) => kind !== 'claim-missing')).toEqual([]);
        runs += 1;
      }
      await traffic;
      expect(runs).toBeGreaterThan(0);
      expect((await stage.reconcile()).differences).toEqual([]);
      const holders = new Set([me.wechat, friend.wechat]);
      const theirs = stage.sandbox.book().coupons.filter((one) => holders.has(one.holders[0] ?? ''));
      expect(theirs.map(({ state, uses }) => ({ state, uses }))).toEqual(
        theirs.map(() => ({ state: 'used', uses: 1 })),
      );
      await stage.agree(({ holders: [owner = ''] }) => holders.has(owner));
    });
  });
}
