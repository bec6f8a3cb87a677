// What a caller is told when a platform gives no readable answer, and how long it asks to be left alone.
import { CouponError } from '@kaquan/protocol/errors';

/** Seconds: what is suggested when the platform asks for nothing, and the longest wait that is believed. */
const SOON = 1;
const LONGEST = 3_600;

/** PLATFORM_UNREACHABLE: nobody knows whether the call took effect. */
export function noAnswer(platform: string, reason: string, retryAfter = SOON): CouponError {
  return new CouponError(
    'PLATFORM_UNREACHABLE',
    `The platform did not answer (${reason}). Try again later.`,
    { platform, retryAfter },
  );
}

/** Whether the same call may be made again at once: there was no answer, and nobody asked to wait. */
export function mayRepeat(error: unknown): boolean {
  return (
    error instanceof CouponError && error.code === 'PLATFORM_UNREACHABLE' && (error.retryAfter ?? 0) <= SOON
  );
}

/**
 * Seconds of a Retry-After header, which may be a number or a date; undefined when there is none.
 *
 * @see RFC 9110 10.2.3
 */
export function readRetryAfter(headers: Headers): number | undefined {
  const given = headers.get('retry-after')?.trim();
  if (!given) return undefined;
  const seconds = /^\d+$/.test(given) ? Number(given) : (Date.parse(given) - Date.now()) / 1000;
  if (Number.isNaN(seconds)) return undefined;
  return Math.min(Math.max(SOON, Math.ceil(seconds)), LONGEST);
}
