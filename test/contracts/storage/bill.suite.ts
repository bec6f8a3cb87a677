// Claims about bills: one of an order and of a redemption at a time, and paid once, whoever asks at once.
import { randomUUID } from 'node:crypto';
import { setTimeout } from 'node:timers/promises';
import {
  type BillKey,
  beginBill,
  closeBill,
  type Database,
  enterSurplus,
  findBill,
  findBillOfOrder,
  findBillOfRedemption,
  openBill,
  payBill,
} from '@kaquan/server/storage';
import { describe, expect, it } from 'vitest';
import { at, atOnce, first, NOW, type OpenTarget } from './target.ts';

type Bill = Parameters<typeof beginBill>[1];

function newBill(order: { appId: string; orderId: string }, more: Partial<Bill> = {}): Bill {
  return {
    platform: 'beecloud',
    ...order,
    billNo: randomUUID(),
    openId: 'ming',
    couponId: null,
    redemptionId: null,
    channel: 'BC_WX_WAP',
    totalFee: 11_000,
    request: { title: '图书' },
    closesAt: NOW + 600,
    now: NOW,
    ...more,
  };
}
const newOrder = () => ({ appId: randomUUID(), orderId: 'o1' });
const paid = (key: BillKey) => ({ key, payFee: 10_000, discountFee: 1_000, now: NOW });
async function begin(db: Database, bill: Bill) {
  const row = await beginBill(db, bill);
  if (row === undefined) throw new Error('The order has a bill already');
  return row;
}

export function billSuite(open: OpenTarget): void {
  describe('bill', () => {
    it('is one of an order, however many begin it at once', async () => {
      const order = newOrder();
      const begun = await atOnce(open(), 20, ({ db }) => beginBill(db, newBill(order)));
      expect(begun.filter((row) => row !== undefined)).toHaveLength(1);
      expect(await findBillOfOrder(first(open()), { platform: 'beecloud', ...order })).toMatchObject({
        state: 'creating',
      });
    });

    it('is one of a redemption, though it is begun for several orders at once', async () => {
      const { appId } = newOrder();
      const carried = { couponId: 'c1', redemptionId: randomUUID() };
      const begun = await atOnce(open(), 20, ({ db }, turn) =>
        beginBill(db, newBill({ appId, orderId: `o${turn}` }, carried)),
      );
      expect(begun.filter((row) => row !== undefined)).toHaveLength(1);
    });

    it('makes room for another one when it is closed, and not when it is paid', async () => {
      const db = first(open());
      const order = newOrder();
      const one = await begin(db, newBill(order));
      await closeBill(db, { key: one, reason: 'Not paid in time.', now: NOW });
      const two = await begin(db, newBill(order));
      await payBill(db, paid(two));
      expect(await beginBill(db, newBill(order))).toBeUndefined();
    });

    it('keeps the payment of the try that was answered, whichever comes first', async () => {
      const db = first(open());
      const payment = { url: 'http://pay.test' };
      for (const tries of [
        [null, payment],
        [payment, null],
      ]) {
        const key = await begin(db, newBill(newOrder()));
        for (const one of tries) await openBill(db, { key, payment: one, now: NOW });
        expect(await findBillOfOrder(db, key)).toMatchObject({ state: 'open', payment });
      }
    });

    it('is paid once, also after it was closed', async () => {
      const db = first(open());
      const key = await begin(db, newBill(newOrder()));
      await closeBill(db, { key, reason: 'Not paid in time.', now: NOW });
      const answers = await atOnce(open(), 10, (opened) => payBill(opened.db, paid(key)));
      expect(answers.flatMap((row) => (row ? [row.state] : []))).toEqual(['paid']);
      expect(await closeBill(db, { key, reason: 'Too late.', now: NOW })).toBeUndefined();
      expect(await openBill(db, { key, payment: {}, now: NOW })).toBeUndefined();
    });

    it('is either closed or paid when both are said at once', async () => {
      const db = first(open());
      const key = await begin(db, newBill(newOrder()));
      await openBill(db, { key, payment: {}, now: NOW });
      await atOnce(open(), 20, (opened, turn) =>
        turn % 2 === 0
          ? payBill(opened.db, paid(key))
          : closeBill(opened.db, { key, reason: 'Not paid in time.', now: NOW }),
      );
      // Closed first or not: what the platform says was paid is paid.
      expect(await findBill(db, key)).toMatchObject({ state: 'paid', payFee: 10_000, payment: null });
    });

    it('is found by the redemption whose coupon it carries, and not by one that it carried', async () => {
      const db = first(open());
      const { appId } = newOrder();
      const carried = { couponId: 'c1', redemptionId: randomUUID() };
      const over = await begin(db, newBill({ appId, orderId: 'o1' }, carried));
      await closeBill(db, { key: over, reason: 'Not paid in time.', now: NOW });
      const of = { ...over, ...carried };
      expect(await findBillOfRedemption(db, of)).toMatchObject({ billNo: over.billNo });
      const next = await begin(db, newBill({ appId, orderId: 'o2' }, carried));
      expect(await findBillOfRedemption(db, of)).toMatchObject({ billNo: next.billNo });
    });

    it('is paid for one of an order’s bills, though two are paid at once; the other is surplus', async () => {
      const db = first(open());
      const order = newOrder();
      const both: BillKey[] = [];
      for (let n = 0; n < 2; n += 1) {
        const key = await begin(db, newBill(order));
        await closeBill(db, { key, reason: 'Not paid in time.', now: NOW });
        both.push(key);
      }
      const [one, two] = both as [BillKey, BillKey];
      let second: Promise<unknown> = Promise.resolve();
      await at(open(), 0).db.transaction(async (tx) => {
        await payBill(tx, paid(one));
        // Does not see the first, and waits at the order's unique index until it is committed.
        second = at(open(), 1).db.transaction((other) => payBill(other, paid(two)));
        await setTimeout(300);
      });
      expect(await second).toMatchObject({ state: 'surplus', payFee: 10_000 });
      expect(await findBill(db, one)).toMatchObject({ state: 'paid' });
      expect(await payBill(db, paid(two))).toBeUndefined();
    });

    it('is entered once as surplus when its row was lost, and takes no order’s place', async () => {
      const db = first(open());
      const { appId } = newOrder();
      const lost = { platform: 'beecloud', appId, billNo: randomUUID() };
      const surplus = {
        ...lost,
        totalFee: 11_000,
        payFee: 10_000,
        discountFee: 1_000,
        reason: 'Dealt with.',
      };
      const entered = await atOnce(open(), 10, (opened) => enterSurplus(opened.db, { ...surplus, now: NOW }));
      expect(entered.filter(Boolean)).toHaveLength(1);
      expect(await findBill(db, lost)).toMatchObject({ state: 'surplus', payFee: 10_000, couponId: null });
      const known = await begin(db, newBill({ appId, orderId: 'o1' }));
      expect(await enterSurplus(db, { ...surplus, billNo: known.billNo, now: NOW })).toBe(false);
      expect(await findBill(db, known)).toMatchObject({ state: 'creating' });
    });

    it('is surplus when it is paid while its order has another one', async () => {
      const db = first(open());
      const order = newOrder();
      const one = await begin(db, newBill(order));
      await closeBill(db, { key: one, reason: 'Not paid in time.', now: NOW });
      const two = await begin(db, newBill(order));
      expect(await payBill(db, paid(one))).toMatchObject({ state: 'surplus', payFee: 10_000 });
      expect(await payBill(db, paid(two))).toMatchObject({ state: 'paid' });
    });
  });
}
