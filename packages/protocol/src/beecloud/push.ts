// BeeCloud's webhook: a transaction has ended.
// @see BeeCloud Webhook 推送参数
import { readNumber, readRecord, readText } from '../lenient.ts';
import type { Fen } from '../money.ts';

export interface BeecloudPush {
  /** transaction_type in lower case: pay, refund, transfer, … */
  event: string;
  /** transaction_type as it came, which is what is signed. */
  transactionType: string;
  /** The merchant's bill_no or refund_no. */
  transactionId: string;
  channelType: string;
  /**
   * As it came. "实际的交易金额", and also "对应 total_fee of the request": with a coupon these differ, and which of them is
   * meant is not known.
   */
  transactionFee: string;
  signature: string;
  /** Not signed: ask. */
  tradeSuccess: boolean;
  raw: Record<string, unknown>;
}

/**
 * Reads a webhook, whatever form its numbers have; absent fields are empty. Null if it is no transaction.
 *
 * @param raw the parsed body
 * @example readPush({ transaction_type: 'PAY', transaction_id: 'b1', transaction_fee: '1' })?.event // "pay"
 * @supported node
 */
export function readPush(raw: unknown): BeecloudPush | null {
  const fields = readRecord(raw);
  const transactionType = readText(fields.transaction_type);
  const transactionId = readText(fields.transaction_id);
  if (transactionType === undefined || transactionId === undefined) return null;
  return {
    event: transactionType.toLowerCase(),
    transactionType,
    transactionId,
    channelType: readText(fields.channel_type) ?? '',
    transactionFee: readText(fields.transaction_fee) ?? '',
    signature: readText(fields.signature) ?? '',
    tradeSuccess: fields.trade_success === true || fields.trade_success === 'true',
    raw: fields,
  };
}

/**
 * The same for every delivery about one transaction: there is no event id, and retryCounter and timestamp differ from
 * delivery to delivery.
 *
 * @example pushDedupeKey(push) // '["pay","b1"]'
 * @supported node
 */
export function pushDedupeKey({ event, transactionId }: BeecloudPush): string {
  return JSON.stringify([event, transactionId]);
}

/**
 * How a webhook's amount relates to the bill it is about: `paid` and `total` are the two readings of the document.
 *
 * @param bill fen, as the bill query answers them
 * @example feeReading(push, { totalFee: 11000, payFee: 10000 }) // "paid"
 * @supported node
 */
export function feeReading(
  { transactionFee }: Pick<BeecloudPush, 'transactionFee'>,
  bill: { totalFee: Fen; payFee: Fen },
): 'paid' | 'total' | 'neither' {
  const fee = readNumber(transactionFee);
  if (fee === bill.payFee) return 'paid';
  return fee === bill.totalFee ? 'total' : 'neither';
}
