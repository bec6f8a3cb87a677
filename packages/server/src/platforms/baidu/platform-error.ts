// Baidu's two error envelopes: the gateway's { error_code, error_msg } and the business one { errno, msg }.
// @see 百度卡券 返回示例; the codes in Baidu's official server SDKs
import { CouponError, type ErrorCode } from '@kaquan/protocol/errors';
import { textField } from '../http/fields.ts';
import type { Fields } from '../http/platform-http.ts';

/** Gateway codes that are not about the token: busy, and over the call limits. */
const GATEWAY: Record<string, ErrorCode> = {
  2: 'PLATFORM_BUSY',
  4: 'PLATFORM_QUOTA',
  17: 'PLATFORM_QUOTA',
  18: 'PLATFORM_QUOTA',
  19: 'PLATFORM_QUOTA',
};

const BUSINESS: Record<string, ErrorCode> = {
  500: 'PLATFORM_BUSY',
  501: 'PLATFORM_BUSY',
  1000: 'PLATFORM_BUSY',
  5000: 'PLATFORM_BUSY',
  6002: 'PLATFORM_BUSY',
  50029: 'PLATFORM_QUOTA',
  6001: 'PLATFORM_CREDENTIALS',
  44001: 'PLATFORM_CREDENTIALS',
  44002: 'PLATFORM_CREDENTIALS',
  44003: 'PLATFORM_CREDENTIALS',
  44004: 'PLATFORM_CREDENTIALS',
};

const ADVICE: Partial<Record<ErrorCode, string>> = {
  PLATFORM_BUSY: 'Baidu is busy. Try again in a moment.',
  PLATFORM_QUOTA: 'The call limit at Baidu is used up. Try again later.',
  PLATFORM_CREDENTIALS: 'Baidu does not accept the app key, the App Secret or the permissions of the app.',
};

/** 优惠券不存在. */
export const COUPON_MISSING = '70001';

/** What the coupon calls' own codes say, from Baidu's SDKs. */
const COUPON_CODES: Record<string, string> = {
  70000: 'The coupon has its one banner already. Update or delete that.',
  [COUPON_MISSING]: 'Baidu knows no such coupon of this app.',
  70002: 'Too many codes in one call: at most 100.',
  70003: 'A code is longer than Baidu takes.',
};

/** The gateway refused the token, or may have: a fresh one is worth one more try. */
export function isTokenRefusal(answer: Fields): boolean {
  const code = textField(answer, 'error_code');
  return code !== undefined && code !== '0' && GATEWAY[code] === undefined;
}

/** The error that an answer holds, or undefined for success. */
export function baiduError(answer: Fields): CouponError | undefined {
  const gateway = textField(answer, 'error_code');
  if (gateway !== undefined && gateway !== '0')
    return failed(GATEWAY[gateway] ?? 'PLATFORM_CREDENTIALS', gateway);
  const errno = textField(answer, 'errno');
  if (errno === undefined)
    return new CouponError('PLATFORM_REFUSED', 'Baidu answered in a form that is not documented.', {
      platform: 'baidu',
    });
  return errno === '0' ? undefined : failed(BUSINESS[errno] ?? 'PLATFORM_REFUSED', errno);
}

function failed(code: ErrorCode, platformCode: string): CouponError {
  const message =
    COUPON_CODES[platformCode] ??
    ADVICE[code] ??
    `Baidu refused the call (${platformCode}). Look the code up before trying again.`;
  const later = code === 'PLATFORM_BUSY' || code === 'PLATFORM_QUOTA';
  return new CouponError(code, message, {
    platform: 'baidu',
    platformCode,
    ...(later ? { retryAfter: 5 } : {}),
  });
}
