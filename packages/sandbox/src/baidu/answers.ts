// Baidu's answers: the business envelope, the gateway's, and OAuth's own.
// @see 百度卡券 §1.2 返回示例; official server SDK, error codes

export interface BusinessAnswer {
  errno: number;
  msg: string;
  data?: unknown;
}

/** `{ errno: 0, msg: 'success', data }`. */
export const success = (data: unknown): BusinessAnswer => ({ errno: 0, msg: 'success', data });

/** A business refusal. */
export const refusal = (errno: number, msg: string): BusinessAnswer => ({ errno, msg });

/** 参数错误, with the field that is wrong. */
export const invalid = (detail: string): BusinessAnswer => refusal(2002, `param invalid: ${detail}`);

/** 业务异常: the platform documents no code of its own for most of what a coupon can refuse. */
export const businessRefusal = (reason: string): BusinessAnswer => refusal(-1024, `业务异常：${reason}`);

export const BANNER_EXISTS = refusal(70000, '当前优惠券已添加推广图,请勿重复添加');
export const UNKNOWN_BANNER = invalid('bannerId');
export const UNKNOWN_COUPON = refusal(70001, '优惠券不存在');
export const NOT_ALLOWED = refusal(6001, '无权限');

/** The gateway, before any business code is reached. */
export const TOKEN_INVALID = { error_code: 110, error_msg: 'Access token invalid or no longer valid' };
export const TOKEN_EXPIRED = { error_code: 111, error_msg: 'Access token expired' };
export const BUSY = refusal(500, '网络繁忙，请稍后再试');
export const QUOTA_REACHED = refusal(50029, '接口调用次数超过限制');

/** OAuth's refusal: its own envelope again. */
export const oauthError = (error: string, error_description: string) => ({ error, error_description });

/** How the log sums an answer up. */
export function outcomeOf(answer: unknown): string {
  if (answer === null || typeof answer !== 'object') return 'ok';
  const { errno, error_code, error, data } = answer as Record<string, unknown>;
  if (data === false) return 'data: false';
  const code = error_code ?? (errno === 0 ? undefined : errno) ?? error;
  return code === undefined ? 'ok' : String(code);
}
