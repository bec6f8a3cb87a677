// BeeCloud’s document, call by call, and its lists page by page.
import { randomUUID } from 'node:crypto';
import { readCoupon, readTemplate } from '@kaquan/protocol/beecloud/coupon';
import { createBill } from '@kaquan/server/beecloud/bill/create';
import { getBill } from '@kaquan/server/beecloud/bill/get';
import { listBills } from '@kaquan/server/beecloud/bills/list';
import { getCoupon } from '@kaquan/server/beecloud/coupon/get';
import { issueCoupon } from '@kaquan/server/beecloud/coupon/issue';
import { listCoupons } from '@kaquan/server/beecloud/coupon/list';
import { getTemplate } from '@kaquan/server/beecloud/coupon/template/get';
import { listTemplates } from '@kaquan/server/beecloud/coupon/template/list';
import { describe, expect, it } from 'vitest';
import type { BeecloudWalk } from './beecloud-walk.ts';

export function beecloudDocument({ stage }: BeecloudWalk): void {
  describe('the document', () => {
    async function all<T>(list: AsyncIterable<T>): Promise<T[]> {
      const items: T[] = [];
      for await (const item of list) items.push(item);
      return items;
    }

    it('follows the document call by call: what is asked is understood, what is answered is read', async () => {
      const { me } = stage().people();
      const api = stage().beecloud;
      const name = `文档 ${randomUUID()}`;
      const templateId = await stage().control.beecloud.template({
        name,
        expiry_type: 2,
        delivery_valid_days: 7,
      });
      expect(readTemplate(await getTemplate(api, { id: templateId }))).toMatchObject({
        id: templateId,
        name,
        type: 0,
        limitFee: 10_000,
        discount: 10_000_000,
        expiryType: 2,
        deliveryValidDays: 7,
        status: 1,
      });
      expect((await all(listTemplates(api, { name }))).map(({ id }) => id)).toEqual([templateId]);
      expect(await all(listTemplates(api, { name, createdBefore: 1 }))).toEqual([]);

      const raw = await issueCoupon(api, { templateId, userId: me.beecloud });
      const coupon = readCoupon(raw);
      expect(coupon).toMatchObject({ userId: me.beecloud, used: false, template: { id: templateId, name } });
      expect((coupon.endTime ?? 0) - (coupon.startTime ?? 0)).toBe(7 * 86_400_000);
      expect(await getCoupon(api, { id: coupon.id })).toEqual(raw);
      const usable = (limitFee: number) => all(listCoupons(api, { userId: me.beecloud, limitFee }));
      expect((await usable(11_000)).map(({ id }) => id)).toEqual([coupon.id]);
      expect(await usable(9_999)).toEqual([]);

      const billNo = randomUUID().replaceAll('-', '');
      const payment = await createBill(api, {
        billNo,
        channel: 'BC_WX_WAP',
        totalFee: 11_000,
        title: '图书',
        coupon: { id: coupon.id, userId: me.beecloud },
      });
      expect(payment).toMatchObject({ id: expect.any(String), url: expect.stringContaining('/pay/') });
      await stage().control.beecloud.pay(billNo);
      const record = await getBill(api, { id: String(payment.id) });
      expect(record).toEqual({
        id: payment.id,
        billNo,
        paid: true,
        totalFee: 11_000,
        payFee: 10_000,
        discountFee: 1_000,
        couponId: coupon.id,
      });
      expect(await all(listBills(api, { billNo, paid: true }))).toEqual([record]);
      expect(readCoupon(await getCoupon(api, { id: coupon.id }))).toMatchObject({
        used: true,
        useTime: expect.any(Number),
      });
    });

    it('reads lists of more than one page, each item once', async () => {
      const { me } = stage().people();
      const templateId = await stage().control.beecloud.template();
      const ids: unknown[] = [];
      for (let count = 0; count < 53; count += 1)
        ids.push((await issueCoupon(stage().beecloud, { templateId, userId: me.beecloud })).id);
      const listed = await all(listCoupons(stage().beecloud, { templateId }));
      expect(listed.map(({ id }) => id).sort()).toEqual(ids.sort());
    });
  });
}
