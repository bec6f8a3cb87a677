// Whatever gets lost between BeeCloud and us: answers, pushes, a process; and what somebody else pretends.
import { randomUUID } from 'node:crypto';
import { issueCoupon } from '@kaquan/server/beecloud/coupon/issue';
import { issueOnce } from '@kaquan/server/beecloud/issue-once';
import { describe, expect, it } from 'vitest';
import { waitUntil } from '../../harness/wait-until.ts';
import type { BeecloudWalk } from './beecloud-walk.ts';

const CREATE = { platform: 'beecloud', route: '/2/rest/bill' } as const;
const ISSUE = { platform: 'beecloud', route: 'POST /2/rest/coupon' } as const;
/** From a bill's beginning until nobody can have paid it any more, seconds. */
const BILL_IS_OVER = 600 + 120;

export function beecloudLosses({
  stage,
  issued,
  order,
  pay,
  look,
  held,
  statusOf,
  told,
  billsOf,
}: BeecloudWalk): void {
  describe('what gets lost', () => {
    it('shows what was issued and used elsewhere, and what it knew while BeeCloud is silent', async () => {
      const { me } = stage().people();
      const templateId = await stage().control.beecloud.template();
      const { id } = await issueCoupon(stage().beecloud, { templateId, userId: me.beecloud });
      expect(await statusOf(me, String(id))).toBe('available');
      await stage().control.fault({ ...ISSUE, route: '/2/rest/coupon', kind: 'http-500', count: 3 });
      expect(await statusOf(me, String(id))).toBe('available');
    });

    it.each(['timeout-before', 'timeout-after', 'http-500', 'truncated'] as const)(
      'issues one coupon for one request after %s',
      async (kind) => {
        const { me } = stage().people();
        const templateId = await stage().control.beecloud.template();
        const request = { requestId: randomUUID(), templateId, userId: me.beecloud };
        await stage().control.fault({ ...ISSUE, kind, delay: 0 });
        await expect(issueOnce(stage().beecloud, request)).rejects.toMatchObject({
          code: 'PLATFORM_UNREACHABLE',
        });
        await expect(issueOnce(stage().beecloud, request)).rejects.toMatchObject({
          code: 'UNAVAILABLE',
          retryAfter: 30,
        });
        await stage().control.advance(30);
        const { coupon, issued: first } = await issueOnce(stage().beecloud, request);
        expect(first).toBe(true);
        expect(await issueOnce(stage().beecloud, request)).toMatchObject({
          issued: false,
          coupon: { id: coupon.id },
        });
        expect((await stage().control.beecloud.wallet(me.beecloud)).map(({ id }) => id)).toEqual([coupon.id]);
      },
    );

    it('issues one coupon for each request, and none for one that BeeCloud refuses', async () => {
      const { me } = stage().people();
      const templateId = await stage().control.beecloud.template({ max_count_per_user: 2 });
      const once = (requestId: string) =>
        issueOnce(stage().beecloud, { requestId, templateId, userId: me.beecloud });
      const names = [randomUUID(), randomUUID(), randomUUID()] as const;
      await once(names[0]);
      await once(names[1]);
      await expect(once(names[2])).rejects.toMatchObject({ code: 'PLATFORM_REFUSED' });
      await expect(once(names[2])).rejects.toMatchObject({ code: 'PLATFORM_REFUSED' });
      expect(await held(me)).toHaveLength(2);
      const other = { requestId: names[0], templateId, userId: 'somebody-else' };
      await expect(issueOnce(stage().beecloud, other)).rejects.toMatchObject({ code: 'FIELD_INVALID' });
    });

    it('makes the bill although the first try never arrived', async () => {
      const { me } = stage().people();
      const coupon = await issued(me);
      await stage().control.fault({ ...CREATE, kind: 'timeout-before', delay: 0 });
      expect((await pay(me, order(me), coupon.id)).body.bill).toMatchObject({ state: 'open' });
      expect(await billsOf(coupon.id)).toHaveLength(1);
    });

    it('makes no second bill when the answer to the first is lost, and frees order and coupon when it is over', async () => {
      const { me } = stage().people();
      const coupon = await issued(me);
      const orderId = order(me);
      await stage().control.fault({ ...CREATE, kind: 'timeout-after', delay: 0 });
      const lost = await pay(me, orderId, coupon.id);
      expect(lost).toMatchObject({ status: 503, error: { code: 'REDEMPTION_PENDING' } });
      expect(lost.error?.retryAfter).toBeGreaterThan(600);
      expect((await pay(me, orderId, coupon.id)).error?.code).toBe('REDEMPTION_PENDING');
      expect(await billsOf(coupon.id)).toHaveLength(1);
      await stage().control.advance(BILL_IS_OVER);
      // The clock has moved for the jobs, too: one of them may be asking at this moment.
      const { body } = await waitUntil(async () => {
        const again = await pay(me, orderId, coupon.id);
        return again.error?.code === 'REDEMPTION_PENDING' ? undefined : again;
      }, 'the end of the first bill');
      expect(body).toMatchObject({ bill: { state: 'open' }, coupon: { state: 'using' } });
      expect((await billsOf(coupon.id)).map(({ state }) => state).sort()).toEqual(['open', 'timed-out']);
    });

    it('gives the coupon back when nobody pays', async () => {
      const { me } = stage().people();
      const coupon = await issued(me);
      const { body } = await pay(me, order(me), coupon.id);
      await stage().control.beecloud.pay(body.bill.billNo, 'failure');
      expect(await statusOf(me, coupon.id)).toBe('reserved');
      await stage().control.advance(BILL_IS_OVER);
      expect(await look(me, body.bill.billNo)).toMatchObject({
        bill: { state: 'closed' },
        coupon: { status: 'available' },
      });
      expect(await statusOf(me, coupon.id)).toBe('available');
    });

    it('is used by the bill query when the webhook never comes, and the merchant is told all the same', async () => {
      const { me } = stage().people();
      const coupon = await issued(me);
      const orderId = order(me);
      const { body } = await pay(me, orderId, coupon.id);
      await stage().control.fault({ platform: 'beecloud', route: 'push:PAY', kind: 'lost', count: 18 });
      await stage().control.beecloud.pay(body.bill.billNo);
      expect(await look(me, body.bill.billNo)).toMatchObject({
        bill: { state: 'paid' },
        coupon: { status: 'used' },
      });
      await waitUntil(async () => told(orderId).length > 0, 'the merchant to be told');
    });

    it('is used after a crash, whatever was paid meanwhile', async () => {
      const { me } = stage().people();
      const coupon = await issued(me);
      const orderId = order(me);
      const { body } = await pay(me, orderId, coupon.id);
      await stage().control.fault({ platform: 'beecloud', route: 'push:PAY', kind: 'lost', count: 18 });
      await stage().stop();
      await stage().control.beecloud.pay(body.bill.billNo);
      await stage().start();
      await waitUntil(async () => (await statusOf(me, coupon.id)) === 'used', 'the coupon to be used');
      expect((await pay(me, orderId)).body.bill).toMatchObject({ state: 'paid' });
    });

    it.each(['paid', 'bill'] as const)(
      'takes a webhook whose transaction_fee is read as %s',
      async (reading) => {
        const { me } = stage().people();
        const coupon = await issued(me);
        const orderId = order(me);
        const { body } = await pay(me, orderId, coupon.id);
        await stage().control.beecloud.transactionFee(reading);
        await stage().control.beecloud.pay(body.bill.billNo);
        await stage().control.beecloud.transactionFee('paid');
        await waitUntil(async () => told(orderId).length > 0, 'the merchant to be told');
        expect(told(orderId)).toMatchObject([{ payFee: 10_000 }]);
      },
    );

    it('takes no webhook from anybody else', async () => {
      const { me } = stage().people();
      const { body } = await pay(me, order(me));
      const forged = {
        signature: '0'.repeat(32),
        transaction_type: 'PAY',
        transaction_id: body.bill.billNo,
        channel_type: 'BC',
        transaction_fee: 11_000,
        trade_success: true,
      };
      const response = await fetch(stage().callbackUrl.beecloud, {
        method: 'POST',
        body: JSON.stringify(forged),
      });
      expect(response.status).toBe(401);
      expect((await look(me, body.bill.billNo)).bill.state).toBe('open');
    });
  });
}
