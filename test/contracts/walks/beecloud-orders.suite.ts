// An order and its coupon: one bill, one payment, one use; and what is refused before anything is reserved.
import { randomUUID } from 'node:crypto';
import type { CouponsAnswer } from '@kaquan/protocol/api';
import { bestCoupon } from '@kaquan/protocol/beecloud/deduction';
import { createBill } from '@kaquan/server/beecloud/bill/create';
import { describe, expect, it } from 'vitest';
import { waitUntil } from '../../harness/wait-until.ts';
import type { BeecloudWalk } from './beecloud-walk.ts';

export function beecloudOrders({
  stage,
  issued,
  order,
  pay,
  look,
  held,
  statusOf,
  atBeecloud,
  told,
  billsOf,
}: BeecloudWalk): void {
  describe('an order', () => {
    it('goes from the issue to one use and one payment, though the webhook comes three times', async () => {
      const { me } = stage().people();
      const coupon = await issued(me);
      await issued(me, { name: '满200减50', limit_fee: 20_000, discount: 50 });
      const orderId = order(me);

      // What the page does: all coupons are listed, the best is chosen by the rule that the server shares.
      const { body: list } = await stage().as(me)<CouponsAnswer>('GET', '/coupons');
      expect(list.coupons).toHaveLength(2);
      expect(JSON.stringify(list)).not.toContain('mch_account');
      const best = bestCoupon({ totalFee: 11_000, now: list.now }, list.coupons);
      expect(best).toMatchObject({ coupon: { id: coupon.id }, payFee: 10_000, discountFee: 1_000 });

      const { body } = await pay(me, orderId, coupon.id);
      expect(body).toMatchObject({
        bill: { orderId, state: 'open', totalFee: 11_000, payment: { url: expect.any(String) } },
        coupon: { id: coupon.id, state: 'using', status: 'reserved', reservedByCaller: true },
      });
      const { billNo } = body.bill;
      expect((await pay(me, orderId, coupon.id)).body.bill).toEqual(body.bill);

      const since = await stage().control.lastLogId();
      await stage().control.beecloud.pay(billNo);
      await stage().control.beecloud.notify(billNo);
      await stage().control.beecloud.notify(billNo);
      await waitUntil(async () => told(orderId).length > 0, 'the merchant to be told');
      await waitUntil(
        async () =>
          (await stage().control.log(since)).filter(
            ({ kind, outcome }) => kind === 'push' && outcome === 'ok',
          ).length === 3,
        'three webhooks to be accepted',
      );
      expect(await look(me, billNo)).toMatchObject({
        bill: { state: 'paid', payFee: best?.payFee, discountFee: best?.discountFee },
        coupon: { status: 'used', usedAt: expect.any(Number) },
      });
      expect(await atBeecloud(me, coupon.id)).toMatchObject({ state: 'used' });
      expect(await billsOf(coupon.id)).toMatchObject([{ billNo, state: 'paid' }]);
      expect(told(orderId)).toEqual([
        {
          orderId,
          billNo,
          userId: me.beecloud,
          surplus: false,
          totalFee: 11_000,
          payFee: 10_000,
          discountFee: 1_000,
          couponId: coupon.id,
        },
      ]);
      // Paid is paid: no second bill, and no second order with this coupon.
      expect((await pay(me, orderId)).body.bill).toMatchObject({ billNo, state: 'paid' });
      expect((await pay(me, order(me), coupon.id)).error?.code).toBe('COUPON_USED');
    });

    it('pays an order without a coupon, too', async () => {
      const { me } = stage().people();
      const orderId = order(me, 1);
      const { body } = await pay(me, orderId);
      expect(body).not.toHaveProperty('coupon');
      await stage().control.beecloud.pay(body.bill.billNo);
      await waitUntil(async () => told(orderId).length > 0, 'the merchant to be told');
      expect((await look(me, body.bill.billNo)).bill).toMatchObject({
        state: 'paid',
        payFee: 1,
        discountFee: 0,
      });
    });

    it('makes one bill when it is asked for five at once', async () => {
      const { me } = stage().people();
      const coupon = await issued(me);
      const orderId = order(me);
      const answers = await Promise.all(Array.from({ length: 5 }, () => pay(me, orderId, coupon.id)));
      const numbers = new Set(answers.flatMap(({ body }) => (body.bill ? [body.bill.billNo] : [])));
      expect(numbers.size).toBe(1);
      // Who came in between was told to ask again, and then gets the same.
      for (const { error } of answers) expect([undefined, 'REDEMPTION_PENDING']).toContain(error?.code);
      expect(numbers).toContain((await pay(me, orderId, coupon.id)).body.bill.billNo);
      expect(await billsOf(coupon.id)).toHaveLength(1);
    });

    it('promises one coupon to one order only', async () => {
      const { me } = stage().people();
      const coupon = await issued(me);
      const answers = await Promise.all([order(me), order(me)].map((one) => pay(me, one, coupon.id)));
      expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
      const refused = answers.find(({ error }) => error)?.error?.code;
      expect(['COUPON_RESERVED', 'REDEMPTION_PENDING']).toContain(refused);
      expect(await billsOf(coupon.id)).toHaveLength(1);
    });

    it('refuses what does not fit, before anything is reserved', async () => {
      const { me, stranger } = stage().people();
      const coupon = await issued(me);
      expect((await pay(me, order(me, 9_999), coupon.id)).error?.code).toBe('COUPON_NOT_APPLICABLE');
      expect((await pay(me, 'nothing', coupon.id)).error?.code).toBe('NOT_FOUND');
      expect((await pay(stranger, order(me), coupon.id)).error?.code).toBe('NOT_FOUND');
      expect((await pay(stranger, order(stranger), coupon.id)).error?.code).toBe('COUPON_NOT_YOURS');
      expect((await pay(me, order(me), 'unknown')).error?.code).toBe('COUPON_UNKNOWN');
      await stage().control.beecloud.setStatus(coupon.templateId, -1);
      await held(me);
      expect((await pay(me, order(me), coupon.id)).error?.code).toBe('COUPON_NOT_APPLICABLE');
      expect(await statusOf(me, coupon.id)).toBe('available');
      expect(await billsOf(coupon.id)).toEqual([]);
      expect(await stage().as(stranger)('GET', '/beecloud/bills/x')).toMatchObject({ status: 404 });
    });

    it('lets the coupon go when BeeCloud refuses the bill, and says so when it was used elsewhere', async () => {
      const { me } = stage().people();
      const [coupon, other] = [await issued(me), await issued(me)];
      const orderId = order(me);
      const channel = await stage().as(me)('POST', '/beecloud/bills', {
        orderId,
        couponId: coupon.id,
        channel: 'PAYPAL_LIVE',
      });
      // The merchant's console lacks the channel: nothing that the payer could change.
      expect(channel.error).toMatchObject({ code: 'PLATFORM_CREDENTIALS', platformCode: '2' });
      expect(await statusOf(me, coupon.id)).toBe('available');
      expect((await pay(me, orderId, coupon.id)).status).toBe(200);

      const billNo = randomUUID().replaceAll('-', '');
      const elsewhere = { id: other.id, userId: me.beecloud };
      const bill = { billNo, channel: 'BC_WX_WAP', totalFee: 11_000, title: '别处' };
      await createBill(stage().beecloud, { ...bill, coupon: elsewhere });
      await stage().control.beecloud.pay(billNo);
      expect((await pay(me, order(me), other.id)).error?.code).toBe('COUPON_USED');
      expect(await statusOf(me, other.id)).toBe('used');
    });
  });
}
