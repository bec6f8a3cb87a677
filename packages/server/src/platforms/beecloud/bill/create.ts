// POST /2/rest/bill: an order to be paid, with the coupon that deducts itself.
// @see BeeCloud REST API 2 支付; BeeCloud 营销卡券 流程 4
import type { Fields } from '../../http/platform-http.ts';
import type { BeecloudApi } from '../api.ts';

export interface CreateBillRequest {
  /** 8 to 32 letters and digits, never used before. */
  billNo: string;
  channel: string;
  /** Fen, undiscounted: BeeCloud takes off what the coupon gives. */
  totalFee: number;
  /** At most 32 bytes. */
  title: string;
  /** The coupon and whose it is; BeeCloud wants both to agree. */
  coupon?: { id: string; userId: string };
  /** Seconds, more than 360. */
  billTimeout?: number;
  /** Further fields of the call, in BeeCloud's words: openid, return_url, optional… */
  more?: Fields;
}

/**
 * Creates a bill. It is repeated when no answer came: `bill_no` keeps it from being made twice.
 *
 * @returns what the page needs to open the payment, by channel: pay_sign and its like, `url`, `html` or `code_url`
 * @throws {CouponError} PLATFORM_REFUSED with platformCode 17 when an earlier call with this number arrived
 * @example const payment = await createBill(server.beecloud, { billNo, channel: 'ALI_WAP', totalFee: 11000, title: '图书', coupon });
 * @supported node
 */
export async function createBill(api: BeecloudApi, request: CreateBillRequest): Promise<Fields> {
  const { billNo, channel, totalFee, title, coupon, billTimeout, more } = request;
  const answer = await api.call({
    method: 'POST',
    path: '/2/rest/bill',
    fields: {
      ...more,
      bill_no: billNo,
      channel,
      total_fee: totalFee,
      title,
      coupon_id: coupon?.id,
      buyer_id: coupon?.userId ?? more?.buyer_id,
      bill_timeout: billTimeout,
    },
    signedWith: 'appSecret',
    repeatable: true,
  });
  const { result_code: _code, result_msg: _msg, err_detail: _detail, ...payment } = answer;
  return payment;
}
