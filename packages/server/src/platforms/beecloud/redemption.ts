// How BeeCloud's coupons are used: by a bill that carries them; used when the bill is paid.
// @see BeeCloud 营销卡券 流程 4
import { deduct } from '@kaquan/protocol/beecloud/deduction';
import { CouponError } from '@kaquan/protocol/errors';
import { validityOf } from '../../redemption/validity.ts';
import type { BillRow } from '../../storage/bill-row.ts';
import { closeBill } from '../../storage/close-bill.ts';
import type { CouponRow } from '../../storage/coupon-row.ts';
import { findBillOfRedemption } from '../../storage/find-bill-of-redemption.ts';
import { callerId } from '../caller-id.ts';
import { numberField } from '../http/fields.ts';
import { isAnswerLost } from '../http/is-answer-lost.ts';
import type { RedemptionRules, Verdict } from '../platform.ts';
import { readFields } from '../read-fields.ts';
import type { BeecloudApi } from './api.ts';
import type { BillRecord } from './bill-record.ts';
import { getCoupon } from './coupon/get.ts';
import { grantIssued } from './grant-issued.ts';
import { BeecloudRedemptionRequest } from './redemption-request.ts';
import { SEND_WITHIN, sendBill } from './send-bill.ts';
import { settleBill } from './settle-bill.ts';

/** A reservation is ours alone, until a bill is made: as long as the others', so that pages behave alike. Seconds. */
const HOLD_SECONDS = 300;

const WAITING: Verdict = { outcome: 'waiting', reason: 'The bill waits to be paid.' };

/** BeeCloud's part in a coupon's life. */
export function beecloudRedemption(api: BeecloudApi): RedemptionRules {
  const { context, appId } = api;

  async function billOf({ redemptionId }: CouponRow): Promise<BillRow | undefined> {
    if (redemptionId === null) return undefined;
    const { db } = await context.database();
    return findBillOfRedemption(db, { platform: 'beecloud', appId, redemptionId });
  }

  /** BeeCloud documents no codes for coupons: ask how the coupon stands. */
  async function refused(coupon: CouponRow, error: CouponError): Promise<Verdict> {
    const { db } = await context.database();
    const used = await getCoupon(api, { id: coupon.couponId })
      .then((raw) => grantIssued(db, raw, { appId, now: context.now(), via: 'list' }))
      .then(({ raw }) => numberField(raw, 'status') === 1)
      .catch(() => false);
    const platformCode = error.platformCode === undefined ? {} : { platformCode: error.platformCode };
    return used
      ? { outcome: 'used-elsewhere', ...platformCode }
      : { outcome: 'held', code: error.code, reason: error.message, ...platformCode };
  }

  /** What a bill that was sent comes to for the coupon it carries, by BeeCloud's word. */
  async function standing(coupon: CouponRow, bill: BillRow): Promise<Verdict> {
    const { row, record } = await settleBill(api, bill);
    if (record?.paid) return paid(coupon, bill, record, context.logger);
    return row.state === 'closed'
      ? { outcome: 'held', reason: row.reason ?? 'The bill was closed.' }
      : WAITING;
  }

  return {
    lastWord: 'platform',
    holdSeconds: HOLD_SECONDS,
    async identify(request, caller) {
      const { couponId } = readFields(BeecloudRedemptionRequest, request);
      return { couponId, openId: callerId('beecloud', caller.beecloud?.userId) };
    },
    async consume(coupon): Promise<Verdict> {
      const bill = await billOf(coupon);
      if (bill === undefined)
        return { outcome: 'held', reason: 'A bill must carry this coupon: POST /beecloud/bills.' };
      // The same person's other tap has sent it meanwhile: it can be paid, or even is.
      if (bill.state !== 'creating') return standing(coupon, bill);
      const now = context.now();
      if (now >= bill.createdAt + SEND_WITHIN) {
        const { db } = await context.database();
        await closeBill(db, { key: bill, reason: 'It was not sent in time.', now });
        return { outcome: 'held', reason: 'The bill was not sent in time. Make another one.' };
      }
      try {
        return (await sendBill(api, bill)) ? WAITING : { outcome: 'unknown', reason: 'The bill was closed.' };
      } catch (error) {
        if (isAnswerLost(error) || !(error instanceof CouponError)) throw error;
        return refused(coupon, error);
      }
    },
    async inquire(coupon): Promise<Verdict> {
      const bill = await billOf(coupon);
      // Its turn to send one is over.
      if (bill === undefined) return { outcome: 'held', reason: 'No bill was made.' };
      return standing(coupon, bill);
    },
    ifUnused: 'let-go',
  };
}

function paid(
  coupon: CouponRow,
  bill: BillRow,
  { couponId, payFee, discountFee }: BillRecord,
  logger: BeecloudApi['context']['logger'],
): Verdict {
  const facts = { billNo: bill.billNo, totalFee: bill.totalFee, payFee, discountFee };
  if (couponId !== coupon.couponId) {
    logger.error(facts, 'a bill was paid without the coupon that it was made with');
    return { outcome: 'held', reason: 'The bill was paid without the coupon.' };
  }
  // The time of the bill's making is what counted.
  const { totalFee, createdAt: now } = bill;
  const preview = deduct({ totalFee, template: coupon.raw.template, now, validity: validityOf(coupon) });
  if (preview.payFee !== payFee)
    logger.warn({ ...facts, preview: preview.payFee }, 'BeeCloud deducts otherwise than the preview');
  return { outcome: 'used' };
}
