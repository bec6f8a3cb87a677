// One attempt to use one coupon, by somebody in his way, and how it ends for him.

/**
 * `plain`: comes in, reserves, confirms. `hurried`: does not wait to come in. `double-tap`: each tap counts twice, at
 * once. `repeating`: confirms again after the answer. `hesitant`: reserves, and lets go.
 */
export type Habit = 'plain' | 'hurried' | 'double-tap' | 'repeating' | 'hesitant';

export type End =
  /** He was told that it is used, by this redemption (or bill). */
  | { end: 'used'; by: string }
  | { end: 'let go' }
  | { end: 'refused'; code: string }
  /** What must not happen, in words. */
  | { end: 'unexplained'; what: string };

/** What tells a person why the coupon is not his to use. */
const REASONS = new Set([
  'COUPON_USED',
  'COUPON_RESERVED',
  'COUPON_NOT_YOURS',
  'COUPON_UNKNOWN',
  'REDEMPTION_OVER',
  'REDEMPTION_UNKNOWN',
]);

/** An error's code as an end. */
export function refusedFor(code: string): End {
  return REASONS.has(code) ? { end: 'refused', code } : { end: 'unexplained', what: code };
}
