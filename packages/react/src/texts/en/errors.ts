// Every error code in plain English: what happened, and what the person can do now.
import { CouponError, type ErrorCode } from '@kaquan/protocol/errors';
import type { ErrorTexts } from '../../errors/error-texts.ts';
import type { ErrorWords } from '../../errors/error-words.ts';

const again = (title: string, hint: string): ErrorWords => ({ title, hint, retry: true });
const final = (title: string, hint: string): ErrorWords => ({ title, hint, retry: false });

const NO_OTHER = 'See whether you have another coupon.';
const BROKEN = again('Something went wrong', 'Please try again. If it keeps failing, contact the shop.');
const BUSY = again('Too busy right now', 'Please try again in a moment. Your coupon is safe.');
const OVER = again('Your hold has ended', 'Tap “Use” once more.');
const PENDING = again('Checking whether it was used', 'Wait a moment, and please do not use it again.');
const NO_ANSWER = again('Poor connection', 'Check your network and try again.');
const RESERVED = again(
  'A friend is using this coupon',
  'If they have not used it within 5 minutes, you can try again.',
);

/** Codes that a person cannot tell apart share their words; what is missing here is BROKEN. */
const WORDS: Partial<Record<ErrorCode, ErrorWords>> = {
  UNAUTHENTICATED: again('You have been signed out', 'Try again to sign in once more.'),
  FORBIDDEN: final('Not allowed', 'Please open it with the account that claimed the coupon.'),
  COUPON_UNREADABLE: final(
    'This coupon was not recognised',
    'Go back to your wallet and tap “Use now” again.',
  ),
  COUPON_NOT_YOURS: final(
    'This coupon belongs to another account',
    'Please open it with the account that claimed it.',
  ),
  COUPON_UNKNOWN: final('This coupon was not found', NO_OTHER),
  COUPON_NOT_YET_VALID: final('This coupon is not valid yet', 'Come back when it has started.'),
  COUPON_EXPIRED: final('This coupon has expired', NO_OTHER),
  COUPON_USED: final('This coupon has been used', NO_OTHER),
  COUPON_RESERVED: process.env.TARO_ENV === 'swan' ? PENDING : RESERVED,
  COUPON_VOID: final('This coupon is no longer valid', NO_OTHER),
  COUPON_GIFTING: again(
    'This coupon is being given away',
    'If your friend does not take it, get it back in your WeChat wallet.',
  ),
  COUPON_NOT_APPLICABLE: final('This coupon does not apply to this order', NO_OTHER),
  REDEMPTION_UNKNOWN: OVER,
  REDEMPTION_OVER: OVER,
  REDEMPTION_PENDING: PENDING,
  PLATFORM_REFUSED: again('It was not used this time', 'You still have the coupon and can try again.'),
  RATE_LIMITED: BUSY,
  PLATFORM_BUSY: BUSY,
  PLATFORM_QUOTA: BUSY,
  PLATFORM_UNREACHABLE: BUSY,
  UNAVAILABLE: BUSY,
  NETWORK_FAILED: NO_ANSWER,
  TIMEOUT: NO_ANSWER,
  UNSUPPORTED: final(
    'Please open this in WeChat on your phone',
    'Send yourself the link in WeChat and open it there. If you are there already, update WeChat first.',
  ),
  SDK_CONFIG_FAILED: again('WeChat did not respond', 'Please open this page again.'),
  SDK_CALL_FAILED: again('WeChat did not finish', 'Please try again.'),
};

export const errors: ErrorTexts = {
  words: (error) => (error instanceof CouponError && WORDS[error.code]) || BROKEN,
  retry: 'Try again',
};
