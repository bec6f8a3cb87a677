// Every error answer of the server has this one shape.
import type { Platform } from '../coupon.ts';
import type { ErrorCode } from '../errors.ts';

export interface ErrorAnswer {
  error: {
    code: ErrorCode;
    /** What to do next, for developers; pages show their own words, chosen by `code`. */
    message: string;
    platform?: Platform;
    /** The platform's own errcode / errno, as a string. */
    platformCode?: string;
    requestId: string;
    /** Seconds. */
    retryAfter?: number;
  };
}
