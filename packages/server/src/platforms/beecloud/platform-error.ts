// BeeCloud's answers that are no success: result_code, and what it means for the caller.
// @see BeeCloud REST API 公共返回参数; BeeCloud 错误码
import { CouponError, type ErrorCode } from '@kaquan/protocol/errors';
import { textField } from '../http/fields.ts';
import type { Fields } from '../http/platform-http.ts';

/** BILL_NO_DUPLICATE: an earlier call with this number arrived. */
export const BILL_NO_DUPLICATE = '17';

/** A map: a platform may say anything, `__proto__` too. */
const MEANING = new Map(
  Object.entries<ErrorCode>({
    // APP_INVALID, PAY_FACTOR_NOT_SET, CHANNEL_INVALID, CERT_FILE_ERROR: for the merchant's console
    1: 'PLATFORM_CREDENTIALS',
    2: 'PLATFORM_CREDENTIALS',
    3: 'PLATFORM_CREDENTIALS',
    6: 'PLATFORM_CREDENTIALS',
    // CHANNEL_ERROR, RUNTIME_ERROR, NETWORK_ERROR: whether the call took effect is not said
    7: 'PLATFORM_BUSY',
    14: 'PLATFORM_BUSY',
    15: 'PLATFORM_BUSY',
  }),
);

const ADVICE: Partial<Record<ErrorCode, string>> = {
  PLATFORM_BUSY: 'BeeCloud or the payment channel failed. Try again in a moment.',
  PLATFORM_CREDENTIALS:
    'BeeCloud does not accept the app id, the secret or the channel. Check them, and the clock, in its console.',
};

/** The error that an answer holds, or undefined for success. */
export function beecloudError(answer: Fields): CouponError | undefined {
  const platformCode = textField(answer, 'result_code');
  if (platformCode === '0') return undefined;
  if (platformCode === undefined)
    return new CouponError('PLATFORM_REFUSED', 'BeeCloud answered in a form that is not documented.', {
      platform: 'beecloud',
    });
  const code = MEANING.get(platformCode) ?? 'PLATFORM_REFUSED';
  return new CouponError(code, ADVICE[code] ?? `BeeCloud refused the call (${platformCode}).`, {
    platform: 'beecloud',
    platformCode,
    ...(code === 'PLATFORM_BUSY' ? { retryAfter: 2 } : {}),
  });
}
