// Holds our bills beside BeeCloud's: paid there and not here, over and still open here, paid here alone.
// @see BeeCloud REST API 5 订单查询
import { goThrough } from '../../reconcile/go-through.ts';
import { type Found, PAGE, type Stage, type StageTools } from '../../reconcile/stage.ts';
import type { BillRow } from '../../storage/bill-row.ts';
import { enterSurplus } from '../../storage/enter-surplus.ts';
import { findBills } from '../../storage/find-bills.ts';
import { pageBills } from '../../storage/page-bills.ts';
import type { BeecloudApi } from './api.ts';
import { asking } from './asking.ts';
import type { BillDesk } from './bill-desk.ts';
import type { BillRecord } from './bill-record.ts';
import { listBills } from './bills/list.ts';
import { ARRIVED_WITHIN, LATE_PAYMENT } from './settle-bill.ts';

/** Seconds by which a bill may have been made before what changed it: it can be paid for twelve minutes. */
const BILLS_LIFE = 3600;

/** What `begin-payment.ts` numbers bills with: a random UUID without its dashes. */
const OUR_NUMBERS = /^[\da-f]{12}4[\da-f]{3}[89ab][\da-f]{15}$/;

/** Bills of other systems that use the same app are none of ours, and are passed over. */
export function reconcileBills(api: BeecloudApi, desk: BillDesk): Stage {
  const { context, appId } = api;
  const app = { platform: 'beecloud', appId };

  /** Every payment that BeeCloud knows of; a bill that was closed here and paid all the same is among them. */
  async function lookAtPayments(tools: StageTools): Promise<Set<string>> {
    const paid = new Set<string>();
    const { since } = tools;
    const list = listBills(asking(api, tools), {
      paid: true,
      ...(since === undefined ? {} : { startTime: (since - BILLS_LIFE) * 1000 }),
    });
    let page: BillRecord[] = [];
    const compare = async () => {
      const { db } = await context.database();
      const ours = await findBills(
        db,
        app,
        page.map(({ billNo }) => billNo),
      );
      await tools.each([...ours.values()], async (bill) => {
        paid.add(bill.billNo);
        if (bill.state !== 'paid' && bill.state !== 'surplus') await tools.found(unsettled(bill, 'paid'));
      });
      for (const record of page)
        if (!ours.has(record.billNo) && OUR_NUMBERS.test(record.billNo))
          await tools.found(unknown(record, tools));
      tools.passed('', page.length);
      page = [];
    };
    for await (const record of list) {
      page.push(record);
      if (page.length === PAGE) await compare();
    }
    await compare();
    return paid;
  }

  function unsettled(bill: BillRow, theirs: string): Found {
    const { billNo, couponId, state } = bill;
    return {
      kind: 'bill-unsettled',
      about: { billNo, ...(couponId === null ? {} : { couponId }) },
      ours: state,
      theirs,
      mend: async () => void (await desk.settle(bill)),
    };
  }

  /** What it paid for only the merchant can find out; then it is entered, so that it is known from then on. */
  function unknown(
    { billNo, couponId, totalFee, payFee, discountFee }: BillRecord,
    tools: StageTools,
  ): Found {
    const mend = async () => {
      const { db } = await context.database();
      const reason = 'The operator has dealt with this payment.';
      await enterSurplus(db, { ...app, billNo, totalFee, payFee, discountFee, reason, now: context.now() });
    };
    return {
      kind: 'payment-unknown',
      about: { billNo, ...(couponId === undefined ? {} : { couponId }) },
      ours: 'unknown',
      theirs: `paid, ${payFee} fen`,
      ...(tools.dealtWith.includes(billNo) ? { mend } : {}),
    };
  }

  async function theirs({ billNo }: BillRow, tools: StageTools): Promise<BillRecord | undefined> {
    for await (const record of listBills(asking(api, tools), { billNo }))
      if (record.billNo === billNo) return record;
    return undefined;
  }

  /** Unpaid bills past their time: one without a coupon has no job, and is asked about by nobody else. */
  async function lookAtOpen(bill: BillRow, tools: StageTools): Promise<void> {
    const record = await theirs(bill, tools);
    const now = context.now();
    const end = record ? bill.closesAt + LATE_PAYMENT : bill.createdAt + ARRIVED_WITHIN;
    if (record?.paid || now < end) return;
    await tools.found(unsettled(bill, record ? 'not paid in time' : 'unknown'));
  }

  async function lookAtPaid(bill: BillRow, tools: StageTools): Promise<void> {
    const record = await theirs(bill, tools);
    if (record?.paid) return;
    const { billNo, state, payFee } = bill;
    await tools.found({
      kind: 'bill-only-here',
      about: { billNo },
      ours: `${state}, ${payFee} fen`,
      theirs: record ? 'not paid' : 'unknown',
    });
  }

  return {
    name: 'bills',
    async run(tools) {
      const paid = await lookAtPayments(tools);
      const { db } = await context.database();
      const isOfThem = ({ openId }: BillRow) => !tools.openIds || tools.openIds.includes(openId);
      const through = (
        states: BillRow['state'][],
        since: number | undefined,
        look: (bill: BillRow) => Promise<void>,
      ) =>
        goThrough(
          { ...tools, after: undefined, passed: (_cursor, count) => tools.passed('', count) },
          (page) => pageBills(db, app, { states, since, ...page }),
          (rows) =>
            tools.each(
              rows.filter((row) => isOfThem(row) && !paid.has(row.billNo)),
              look,
            ),
        );
      await through(['creating', 'open'], undefined, (bill) => lookAtOpen(bill, tools));
      await through(['paid', 'surplus'], tools.since, (bill) => lookAtPaid(bill, tools));
    },
  };
}
