// The bill desk in tests: an order that is paid, what a dead process left behind of one, and what BeeCloud was asked.
import { randomUUID } from 'node:crypto';
import { beforeEach } from 'vitest';
import { beginBill } from '../src/storage/begin-bill.ts';
import { beginUse } from '../src/storage/begin-use.ts';
import { findCoupon } from '../src/storage/find-coupon.ts';
import { type BeecloudStage, ming, openBeecloudStage } from './beecloud-stage.ts';
import { useDatabase } from './platform-context.ts';

const CREATE = 'POST /2/rest/bill';

/** A desk of its own for each test of this file. */
export function useBillDesk() {
  const { database, newApp } = useDatabase();
  /** What the merchant was told. */
  const paid: object[] = [];
  let stage: BeecloudStage;
  let appId: string;
  beforeEach(async () => {
    paid.length = 0;
    appId = newApp();
    stage = openBeecloudStage(await database(), appId, (bill) => void paid.push(bill));
  });

  const request = (couponId?: string) => ({
    orderId: 'o1',
    channel: 'BC_WX_WAP',
    ...(couponId === undefined ? {} : { couponId }),
  });
  const pay = (couponId?: string) => stage.desk.pay(request(couponId), ming);
  const created = () => stage.asked.filter((one) => one === CREATE).length;
  const state = async (couponId: string) =>
    (await findCoupon((await database()).db, { platform: 'beecloud', appId, couponId }))?.state;
  const webhook = (billNo: string, more: object = {}) => {
    const raw = { transaction_type: 'PAY', transaction_id: billNo, trade_success: true, ...more };
    return stage.platform.events.work({ event: 'pay', dedupeKey: billNo, raw });
  };

  /** What a process leaves behind that dies before it has asked BeeCloud. */
  async function interrupted(couponId: string, { using = false } = {}) {
    const { db } = await database();
    const { id: redemptionId } = await stage.redemptions.reserve({ platform: 'beecloud', couponId }, ming);
    const { now } = stage.clock;
    const app = { platform: 'beecloud', appId };
    const bill = await beginBill(db, {
      ...app,
      billNo: randomUUID().replaceAll('-', ''),
      orderId: 'o1',
      openId: 'ming',
      couponId,
      redemptionId,
      channel: 'BC_WX_WAP',
      totalFee: 11_000,
      request: { title: '图书' },
      closesAt: now + 600,
      now,
    });
    if (using) await beginUse(db, { key: { ...app, couponId }, redemptionId, askingUntil: now + 30, now });
    return { billNo: bill?.billNo ?? '', redemptionId };
  }

  return {
    stage: () => stage,
    appId: () => appId,
    database,
    paid,
    request,
    pay,
    created,
    state,
    webhook,
    interrupted,
  };
}
