// A backup was brought back: everything since then happened at the platforms and is unknown here.
import { randomUUID } from 'node:crypto';
import type { BillAnswer } from '@kaquan/protocol/api';
import { issueOnce } from '@kaquan/server/beecloud/issue-once';
import { redeemCode } from '@kaquan/server/wechat/redeem-code';
import { describe, expect, it } from 'vitest';
import { type ReconcileStage, SETTLED } from './stage.ts';

export function restoredSuite(at: () => ReconcileStage): void {
  describe('reconcile after a restored backup', () => {
    it('brings our rows to what WeChat and BeeCloud have, coupon by coupon', async () => {
      const stage = at();
      const { me, stranger } = stage.people();
      const [used, deleted, reserved] = [
        await stage.claimCard(me),
        await stage.claimCard(me),
        await stage.claimCard(stranger),
      ];
      const card = ({ code, cardId }: typeof used) => ({ platform: 'wechat', cardId, code });
      const templateId = await stage.control.beecloud.template();
      const issue = () =>
        issueOnce(stage.beecloud, { requestId: randomUUID(), templateId, userId: me.beecloud });
      await issue();
      const before = await stage.backUp();

      const redemption = await stage.reserve(me, card(used));
      expect((await stage.confirm(me, redemption.body.id)).body).toMatchObject({ state: 'used' });
      await stage.control.wechat.delete(me.wechat, deleted.code);
      await stage.control.wechat.show(stranger.wechat, reserved.code);
      await redeemCode(stage.wechat, { code: reserved.code });
      const claimed = await stage.claimCard(me);
      const { coupon } = await issue();
      await before.restore();

      stage.sandbox.clock.advance(SETTLED);
      const untouched = await stage.ours();
      await stage.reconcile();
      expect(await stage.ours()).toEqual(untouched);
      const { differences } = await stage.settle();
      expect(new Map(differences.map(({ kind, about }) => [about.couponId, kind]))).toEqual(
        new Map([
          [claimed.code, 'claim-missing'],
          [used.code, 'use-missing'],
          [deleted.code, 'end-missing'],
          [reserved.code, 'use-missing'],
          [coupon.id, 'claim-missing'],
        ]),
      );
      await stage.agree(({ holders: [owner = ''] }) =>
        [me.wechat, stranger.wechat, me.beecloud].includes(owner),
      );
    });

    // The last of all: what BeeCloud keeps of it cannot be taken back.
    it('shows a payment whose bill was lost with the database until somebody has found its order and says so', async () => {
      const stage = at();
      const { me } = stage.people();
      const before = await stage.backUp();
      const orderId = randomUUID();
      stage.orders.set(orderId, { totalFee: 11_000, title: '图书三册', userId: me.beecloud });
      const { body } = await stage.as(me)<BillAnswer>('POST', '/beecloud/bills', {
        orderId,
        channel: 'BC_WX_WAP',
      });
      await stage.unheard(() => stage.control.beecloud.pay(body.bill.billNo));
      await before.restore();
      const { differences } = await stage.reconcile({ apply: true });
      expect(differences).toMatchObject([
        {
          kind: 'payment-unknown',
          about: { billNo: body.bill.billNo },
          theirs: 'paid, 11000 fen',
          state: 'for-a-person',
        },
      ]);
      const dealtWith = [body.bill.billNo];
      expect((await stage.reconcile({ dealtWith })).differences).toMatchObject([{ state: 'found' }]);
      expect((await stage.reconcile({ dealtWith, apply: true })).differences).toMatchObject([
        { kind: 'payment-unknown', state: 'mended' },
      ]);
      expect((await stage.reconcile()).differences).toEqual([]);
      stage.sandbox.clock.advance(2 * 3600);
      const later = await stage.reconcile({
        platforms: ['beecloud'],
        since: stage.sandbox.clock.now(),
      });
      expect(later.differences).toEqual([]);
    });
  });
}
