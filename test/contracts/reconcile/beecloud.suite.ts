// What gets lost between BeeCloud and us: coupons issued or used elsewhere, payments nobody told us of, lost answers.
import { randomUUID } from 'node:crypto';
import type { BillAnswer } from '@kaquan/protocol/api';
import { createBill } from '@kaquan/server/beecloud/bill/create';
import { issueCoupon } from '@kaquan/server/beecloud/coupon/issue';
import { issueOnce } from '@kaquan/server/beecloud/issue-once';
import { describe, expect, it } from 'vitest';
import { executeSql } from '../../harness/database/execute-sql.ts';
import type { User } from '../../harness/people.ts';
import { waitUntil } from '../../harness/wait-until.ts';
import type { ReconcileStage } from './stage.ts';

export function beecloudSuite(at: () => ReconcileStage): void {
  describe('reconcile with BeeCloud', () => {
    const isBeecloud = ({ platform }: { platform: string }) => platform === 'beecloud';
    const only = { platforms: ['beecloud' as const] };
    const payable = { channel: 'BC_WX_WAP', totalFee: 11_000, title: '图书三册', billTimeout: 600, more: {} };

    async function issued(user: User) {
      const templateId = await at().control.beecloud.template();
      const request = { requestId: randomUUID(), templateId, userId: user.beecloud };
      return (await issueOnce(at().beecloud, request)).coupon;
    }
    async function pay(user: User, couponId?: string): Promise<{ billNo: string; orderId: string }> {
      const orderId = randomUUID();
      at().orders.set(orderId, { totalFee: 11_000, title: '图书三册', userId: user.beecloud });
      const request = { orderId, channel: 'BC_WX_WAP', ...(couponId === undefined ? {} : { couponId }) };
      const { body } = await at().as(user)<BillAnswer>('POST', '/beecloud/bills', request);
      return { billNo: body.bill.billNo, orderId };
    }
    const told = (orderId: string) => at().paid.filter((bill) => bill.orderId === orderId);

    it('grants what another system has issued, and marks used what was used by a bill of another system', async () => {
      const stage = at();
      const { me } = stage.people();
      const templateId = await stage.control.beecloud.template();
      const foreign = await issueCoupon(stage.beecloud, { templateId, userId: me.beecloud });
      const mine = await issued(me);
      const billNo = `till${Date.now()}`;
      await createBill(stage.beecloud, { ...payable, billNo, coupon: { id: mine.id, userId: me.beecloud } });
      await stage.unheard(() => stage.control.beecloud.pay(billNo));
      const { differences } = await stage.settle(only);
      expect(new Map(differences.map(({ kind, about }) => [about.couponId, kind]))).toEqual(
        new Map([
          [foreign.id, 'claim-missing'],
          [mine.id, 'use-missing'],
        ]),
      );
      await stage.agree(isBeecloud);
    });

    it('hears of a payment whose webhook was lost, and the merchant is told once', async () => {
      const stage = at();
      const { me } = stage.people();
      const { billNo, orderId } = await pay(me);
      await stage.unheard(() => stage.control.beecloud.pay(billNo));
      const { differences } = await stage.settle(only);
      expect(differences).toMatchObject([
        { kind: 'bill-unsettled', about: { billNo }, ours: 'open', theirs: 'paid' },
      ]);
      await waitUntil(() => told(orderId).length > 0, 'the merchant to be told');
      expect(told(orderId)).toMatchObject([{ billNo, surplus: false, payFee: 11_000 }]);
    });

    it('closes a bill that nobody paid in time, so that its order may have another one', async () => {
      const stage = at();
      const { me } = stage.people();
      const { billNo } = await pay(me);
      expect((await stage.reconcile(only)).differences).toEqual([]);
      stage.sandbox.clock.advance(800);
      const { differences } = await stage.settle(only);
      expect(differences).toMatchObject([
        { kind: 'bill-unsettled', about: { billNo }, theirs: 'not paid in time' },
      ]);
    });

    it('counts a payment that came after its bill was given up, and the use of its coupon', async () => {
      const stage = at();
      const { me } = stage.people();
      const coupon = await issued(me);
      const { billNo, orderId } = await pay(me, coupon.id);
      await stage.unheard(() => stage.control.beecloud.pay(billNo));
      await stage.inDatabase(async (opened) => {
        await executeSql(opened, `update kaquan.bills set state = 'closed' where bill_no = $1`, [billNo]);
        await executeSql(
          opened,
          `update kaquan.coupons set state = 'held', redemption_id = null, reserved_by = null, reserved_until = null
           where coupon_id = $1`,
          [coupon.id],
        );
        await executeSql(opened, `update kaquan.redemptions set state = 'failed' where coupon_id = $1`, [
          coupon.id,
        ]);
      });
      const shown = await stage.reconcile(only);
      expect(shown.differences.map(({ kind }) => kind)).toEqual(['bill-unsettled', 'use-missing']);
      await stage.reconcile({ ...only, apply: true });
      expect((await stage.reconcile()).differences).toEqual([]);
      await waitUntil(() => told(orderId).length > 0, 'the merchant to be told');
      expect(told(orderId)).toHaveLength(1);
      await stage.agree(isBeecloud);
    });

    it('finds the coupon of a request whose answer was lost, and asks for no other one', async () => {
      const stage = at();
      const { me } = stage.people();
      const templateId = await stage.control.beecloud.template();
      const request = { requestId: randomUUID(), templateId, userId: me.beecloud };
      await stage.control.fault({
        platform: 'beecloud',
        route: 'POST /2/rest/coupon',
        kind: 'truncated',
      });
      await expect(issueOnce(stage.beecloud, request)).rejects.toMatchObject({
        code: 'PLATFORM_UNREACHABLE',
      });
      stage.sandbox.clock.advance(31);
      const shown = await stage.reconcile(only);
      expect(shown.differences.map(({ kind }) => kind)).toEqual(['issue-unanswered', 'claim-missing']);
      await stage.reconcile({ ...only, apply: true });
      expect((await stage.reconcile()).differences).toEqual([]);
      expect(await issueOnce(stage.beecloud, request)).toMatchObject({ issued: false });
      expect(await stage.control.beecloud.wallet(me.beecloud)).toHaveLength(1);
      await stage.agree(isBeecloud);
    });

    it('lets a request be made again that has never arrived', async () => {
      const stage = at();
      const { me } = stage.people();
      const templateId = await stage.control.beecloud.template();
      const request = { requestId: randomUUID(), templateId, userId: me.beecloud };
      await stage.control.fault({ platform: 'beecloud', route: 'POST /2/rest/coupon', kind: 'http-500' });
      await expect(issueOnce(stage.beecloud, request)).rejects.toMatchObject({
        code: 'PLATFORM_UNREACHABLE',
      });
      stage.sandbox.clock.advance(31);
      expect((await stage.settle(only)).differences).toMatchObject([{ kind: 'issue-unanswered' }]);
      expect(await issueOnce(stage.beecloud, request)).toMatchObject({ issued: true });
      await stage.agree(isBeecloud);
    });

    it('leaves to a person what BeeCloud does not know: a coupon, and a payment', async () => {
      const stage = at();
      const { me } = stage.people();
      const { billNo } = await pay(me);
      const coupon = await issued(me);
      const stranger = randomUUID();
      await stage.inDatabase(async (opened) => {
        await executeSql(
          opened,
          `insert into kaquan.coupons (platform, app_id, coupon_id, template_id, code, face, raw, granted_via, granted_at, updated_at)
           select platform, app_id, $1, template_id, $1, face, raw, granted_via, granted_at, updated_at
           from kaquan.coupons where coupon_id = $2`,
          [stranger, coupon.id],
        );
        await executeSql(
          opened,
          `update kaquan.bills set state = 'paid', pay_fee = 11000, discount_fee = 0 where bill_no = $1`,
          [billNo],
        );
      });
      const { differences, report } = await stage.reconcile({ ...only, apply: true });
      expect(differences).toMatchObject([
        { kind: 'bill-only-here', about: { billNo }, state: 'for-a-person' },
        { kind: 'unknown-there', about: { couponId: stranger }, state: 'for-a-person' },
      ]);
      expect(report).toMatchObject({ found: 2, mended: 0, left: 2 });
      await stage.inDatabase(async (opened) => {
        await executeSql(opened, 'delete from kaquan.coupons where coupon_id = $1', [stranger]);
        await executeSql(opened, 'delete from kaquan.bills where bill_no = $1', [billNo]);
      });
    });
  });
}
