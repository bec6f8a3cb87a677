// BeeCloud's answers: result_code 0, or a code, its name and what exactly is wrong.
// @see BeeCloud 错误码对应详细信息

const CODES = {
  APP_INVALID: 1,
  PAY_FACTOR_NOT_SET: 2,
  CHANNEL_INVALID: 3,
  MISS_PARAM: 4,
  PARAM_INVALID: 5,
  NO_SUCH_BILL: 8,
  RUNTIME_ERROR: 14,
  BILL_NO_DUPLICATE: 17,
} as const;

export interface BeecloudAnswer {
  result_code: number;
  result_msg: string;
  err_detail: string;
}

/** `{ result_code: 0, result_msg: 'OK', err_detail: '', … }`. */
export const ok = <More extends object>(more: More) => ({
  result_code: 0,
  result_msg: 'OK',
  err_detail: '',
  ...more,
});

/** A refusal; `detail` is for people. */
export const refusal = (name: keyof typeof CODES, detail: string): BeecloudAnswer => ({
  result_code: CODES[name],
  result_msg: name,
  err_detail: detail,
});

/** What coupons refuse has no codes of its own: everything is a wrong parameter, told apart by its detail. */
export const invalid = (detail: string): BeecloudAnswer => refusal('PARAM_INVALID', detail);

export const BUSY = refusal('RUNTIME_ERROR', '系统繁忙，请稍后再试');
/** No code for it is documented. */
export const TOO_OFTEN = refusal('RUNTIME_ERROR', '访问过于频繁，请稍后再试');
export const TIMESTAMP_EXPIRED = refusal('APP_INVALID', 'timestamp 过期');

/** How the log sums an answer up. */
export function outcomeOf(answer: unknown): string {
  if (answer === null || typeof answer !== 'object' || !('result_code' in answer)) return 'ok';
  return answer.result_code === 0 ? 'ok' : String(answer.result_code);
}
