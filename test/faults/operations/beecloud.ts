// BeeCloud: coupons are issued once, orders get one bill, payments become known.
import { randomUUID } from 'node:crypto';
import type { BillAnswer } from '@kaquan/protocol/api';
import { createBill } from '@kaquan/server/beecloud/bill/create';
import { issueCoupon } from '@kaquan/server/beecloud/coupon/issue';
import { type IssueRequest, issueOnce } from '@kaquan/server/beecloud/issue-once';
import type { User } from '../../harness/people.ts';
import { waitUntil } from '../../harness/wait-until.ts';
import { compareCoupon } from '../compare-coupon.ts';
import { type Lane, once } from '../lane.ts';
import type { Attempt, Operation } from '../operation.ts';
import { JOB_PATIENCE } from '../patience.ts';
import { alreadyDone } from './already-done.ts';

const template = (lane: Lane) => once(lane, 'beecloud template', () => lane.control.beecloud.template());

async function issued(lane: Lane, user: User): Promise<string> {
  const request = { requestId: randomUUID(), templateId: await template(lane), userId: user.beecloud };
  return (await issueOnce(lane.beecloud, request)).coupon.id;
}

/** Asks for the coupon of this request; however often, its person has one. */
function issuing(lane: Lane, user: User, request: IssueRequest): Attempt {
  let couponId = '';
  return {
    async act() {
      couponId = (await issueOnce(lane.beecloud, request)).coupon.id;
    },
    effects: async () => (await lane.control.beecloud.wallet(user.beecloud)).length,
    wrong: () => compareCoupon(lane, 'beecloud', couponId, { state: 'held', uses: 0 }),
  };
}

/** An order of 110 yuan, and how it is paid with a coupon. */
async function order(lane: Lane) {
  const user = lane.person();
  const couponId = await issued(lane, user);
  const orderId = randomUUID();
  lane.orders.set(orderId, { totalFee: 11_000, title: '图书三册', userId: user.beecloud });
  const pay = () =>
    lane.ask<BillAnswer>(user, 'POST', '/beecloud/bills', { orderId, couponId, channel: 'BC_WX_WAP' });
  const billsOf = async () =>
    (await lane.control.beecloud.bills()).filter(
      (bill) => bill.couponId === couponId && bill.state !== 'closed',
    );
  return { user, couponId, pay, billsOf };
}

const isUsed = (lane: Lane, user: User, billNo: string) => async () =>
  (await lane.ask<BillAnswer>(user, 'GET', `/beecloud/bills/${billNo}`)).coupon?.state === 'used';

/** Makes the bill of an order, is paid, and sees the coupon used: by the webhook, or by asking. */
async function paying(lane: Lane): Promise<Attempt> {
  const { user, couponId, pay, billsOf } = await order(lane);
  return {
    async act() {
      const { bill } = await pay();
      if (bill.state === 'open') await lane.control.beecloud.pay(bill.billNo);
      await waitUntil(isUsed(lane, user, bill.billNo), 'the coupon of a paid bill to be used', JOB_PATIENCE);
    },
    effects: async () => (await billsOf()).filter(({ state }) => state === 'paid').length,
    wrong: () => compareCoupon(lane, 'beecloud', couponId, { state: 'used', uses: 1 }),
  };
}

export const beecloudOperations: readonly Operation[] = [
  {
    name: 'beecloud: a coupon is issued once',
    platform: 'beecloud',
    route: 'POST /2/rest/coupon',
    rule: 'once',
    covers: ['./beecloud/issue-once', './beecloud/coupon/issue'],
    writes: true,
    async prepare(lane) {
      const user = lane.person();
      const request = { requestId: randomUUID(), templateId: await template(lane), userId: user.beecloud };
      return issuing(lane, user, request);
    },
  },
  {
    name: 'beecloud: a coupon whose answer was lost is looked for',
    platform: 'beecloud',
    route: 'GET /2/rest/coupon',
    rule: 'once',
    covers: ['./beecloud/issue-once'],
    writes: false,
    async prepare(lane) {
      const user = lane.person();
      const request = { requestId: randomUUID(), templateId: await template(lane), userId: user.beecloud };
      const lost = {
        platform: 'beecloud',
        route: 'POST /2/rest/coupon',
        kind: 'timeout-after',
        delay: 0,
      } as const;
      await lane.control.fault(lost);
      await issueOnce(lane.beecloud, request).catch(() => undefined);
      // Past the turn of the first one.
      lane.sandbox.clock.advance(31);
      return issuing(lane, user, request);
    },
  },
  {
    name: 'beecloud: an order gets one bill, and its payment uses the coupon',
    platform: 'beecloud',
    route: 'POST /2/rest/bill',
    rule: 'once',
    covers: [
      'POST /beecloud/bills',
      './beecloud/bill/create',
      'POST /redemptions',
      'POST /callbacks/beecloud',
    ],
    writes: true,
    prepare: paying,
  },
  {
    name: 'beecloud: a payment is asked for',
    platform: 'beecloud',
    route: '/2/rest/bills',
    rule: 'once',
    covers: ['GET /beecloud/bills/:billNo', 'POST /callbacks/beecloud', './beecloud/bills/list'],
    writes: false,
    prepare: paying,
  },
  {
    name: 'beecloud: a coupon is issued by hand',
    platform: 'beecloud',
    route: 'POST /2/rest/coupon',
    rule: 'told',
    covers: ['./beecloud/coupon/issue'],
    writes: false,
    async prepare(lane) {
      const user = lane.person();
      const templateId = await template(lane);
      return {
        act: () => issueCoupon(lane.beecloud, { templateId, userId: user.beecloud }),
        effects: async () => (await lane.control.beecloud.wallet(user.beecloud)).length,
      };
    },
  },
  {
    name: 'beecloud: a bill is made by hand',
    platform: 'beecloud',
    route: 'POST /2/rest/bill',
    rule: 'once',
    covers: ['./beecloud/bill/create'],
    writes: false,
    async prepare(lane) {
      const billNo = randomUUID().replaceAll('-', '');
      const bill = { billNo, channel: 'BC_WX_WAP', totalFee: 100, title: '图书' };
      const made = async () =>
        (await lane.control.beecloud.bills()).filter((one) => one.billNo === billNo).length;
      return {
        // Refused as a duplicate: the first one arrived, as its documentation says.
        act: () => createBill(lane.beecloud, bill).catch(alreadyDone('17')),
        effects: made,
      };
    },
  },
];
