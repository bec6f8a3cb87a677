// Baidu's two error envelopes: the gateway's { error_code, error_msg } and the business one { errno, msg }.
// @see 百度卡券 返回示例; the codes in Baidu's official server SDKs
import { CouponError, type ErrorCode } from '@kaquan/protocol/errors';
import { textField } from '../http/fields.ts';
import type { Fields } from '../http/platform-http.ts';

// Maps: a platform may say anything, `__proto__` too.

/** Gateway codes that are not about the token: busy, and over the call limits. */
const GATEWAY = new Map(
  Object.entries<ErrorCode>({
    2: 'PLATFORM_BUSY',
    4: 'PLATFORM_QUOTA',
    17: 'PLATFORM_QUOTA',
    18: 'PLATFORM_QUOTA',
    19: 'PLATFORM_QUOTA',
  }),
);

const BUSINESS = new Map(
  Object.entries<ErrorCode>({
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
  }),
);

const ADVICE: Partial<Record<ErrorCode, string>> = {
  PLATFORM_BUSY: 'Baidu is busy. Try again in a moment.',
  PLATFORM_QUOTA: 'The call limit at Baidu is used up. Try again later.',
  PLATFORM_CREDENTIALS: 'Baidu does not accept the app key, the App Secret or the permissions of the app.',
};

/** 优惠券不存在. */
export const COUPON_MISSING = '70001';

/** What codes say that are about the call and not about Baidu's day, from Baidu's SDKs. */
const REFUSALS = new Map(
  Object.entries<string>({
    2002: 'Baidu finds a field missing or wrong',
    40001: 'Baidu finds a field missing or wrong',
    41000: 'Baidu finds a field of the wrong type',
    45000: 'Baidu knows no such smart program',
    70000: 'The coupon has its one banner already: update or delete that',
    [COUPON_MISSING]: 'Baidu knows no such coupon of this app',
    70002: 'Too many codes in one call, at most 100 are taken',
    70003: 'A code is longer than Baidu takes',
  }),
);

/** The gateway refused the token, or may have: a fresh one is worth one more try. */
export function isTokenRefusal(answer: Fields): boolean {
  const code = textField(answer, 'error_code');
  return code !== undefined && code !== '0' && !GATEWAY.has(code);
}

/** The error that an answer holds, or undefined for success. Its cause is what Baidu said. */
export function baiduError(answer: Fields): CouponError | undefined {
  const gateway = textField(answer, 'error_code');
  if (gateway !== undefined && gateway !== '0')
    return failed(GATEWAY.get(gateway) ?? 'PLATFORM_CREDENTIALS', gateway, textField(answer, 'error_msg'));
  const errno = textField(answer, 'errno');
  if (errno === undefined)
    return new CouponError('PLATFORM_REFUSED', 'Baidu answered in a form that is not documented.', {
      platform: 'baidu',
    });
  if (errno === '0') return undefined;
  return failed(BUSINESS.get(errno) ?? 'PLATFORM_REFUSED', errno, textField(answer, 'msg'));
}

/**
 * An error with Baidu's own words, for an operator. They go to no page: nobody knows what Baidu may say.
 *
 * @example baiduWords(error) // "Baidu refused the call (-1024). Look … Baidu says: 业务异常"
 * @supported node
 */
export function baiduWords({ message, cause }: CouponError): string {
  return cause instanceof Error && cause.message !== '' ? `${message} Baidu says: ${cause.message}` : message;
}

function failed(code: ErrorCode, platformCode: string, said = ''): CouponError {
  const refusal = REFUSALS.get(platformCode);
  const message =
    ADVICE[code] ??
    (refusal === undefined
      ? `Baidu refused the call (${platformCode}). Look the code up before trying again.`
      : `${refusal} (${platformCode}).`);
  const later = code === 'PLATFORM_BUSY' || code === 'PLATFORM_QUOTA';
  return new CouponError(code, message, {
    platform: 'baidu',
    platformCode,
    cause: new Error(withoutTokens(said)),
    ...(later ? { retryAfter: 5 } : {}),
  });
}

/** Long words of letters and digits are tokens, secrets or ciphertexts that Baidu repeats. */
function withoutTokens(said: string): string {
  return said.replace(/[\w.+/=-]{20,}/g, '…').slice(0, 200);
}
