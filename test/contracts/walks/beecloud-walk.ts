// What the BeeCloud walks are made of: a coupon issued, an order, a bill, and what everybody says of them then.
import { randomUUID } from 'node:crypto';
import type { BillAnswer, CouponsAnswer } from '@kaquan/protocol/api';
import { issueOnce } from '@kaquan/server/beecloud/issue-once';
import type { User } from '../../harness/people.ts';
import type { Stage } from './stage.ts';

export type BeecloudWalk = ReturnType<typeof beecloudWalk>;

/** @param stage opened before the walk's tests run */
export function beecloudWalk(stage: () => Stage) {
  /** 满 100 减 10, issued to this user. */
  async function issued(user: User, template: object = {}) {
    const templateId = await stage().control.beecloud.template(template);
    const request = { requestId: randomUUID(), templateId, userId: user.beecloud };
    return (await issueOnce(stage().beecloud, request)).coupon;
  }
  function order(user: User, totalFee = 11_000): string {
    const orderId = randomUUID();
    stage().orders.set(orderId, { totalFee, title: '图书三册', userId: user.beecloud });
    return orderId;
  }
  const pay = (user: User, orderId: string, couponId?: string) =>
    stage().as(user)<BillAnswer>('POST', '/beecloud/bills', {
      orderId,
      channel: 'BC_WX_WAP',
      ...(couponId === undefined ? {} : { couponId }),
    });
  const look = async (user: User, billNo: string) =>
    (await stage().as(user)<BillAnswer>('GET', `/beecloud/bills/${billNo}`)).body;
  const held = async (user: User) => (await stage().as(user)<CouponsAnswer>('GET', '/coupons')).body.coupons;
  const statusOf = async (user: User, id: string) => (await held(user)).find((one) => one.id === id)?.status;
  const atBeecloud = async (user: User, id: string) =>
    (await stage().control.beecloud.wallet(user.beecloud)).find((one) => one.id === id);
  const told = (orderId: string) => stage().paid.filter((bill) => bill.orderId === orderId);
  const billsOf = async (couponId: string) =>
    (await stage().control.beecloud.bills()).filter((bill) => bill.couponId === couponId);

  return { stage, issued, order, pay, look, held, statusOf, atBeecloud, told, billsOf };
}
