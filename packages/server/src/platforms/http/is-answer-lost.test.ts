// After which errors of a call nobody can say whether it took effect.
import { CouponError, type ErrorCode } from '@kaquan/protocol/errors';
import { expect, it } from 'vitest';
import { isAnswerLost } from './is-answer-lost.ts';

const of = (code: ErrorCode) => isAnswerLost(new CouponError(code, 'x'));

it('leaves open whether anything was done: no answer, busy, and a database that went away meanwhile', () => {
  expect(isAnswerLost(new TypeError('fetch failed'))).toBe(true);
  // As an answer to take for a refusal, UNAVAILABLE would close a bill that was made and could not be written down.
  const open: ErrorCode[] = ['PLATFORM_UNREACHABLE', 'PLATFORM_BUSY', 'UNAVAILABLE'];
  expect(open.map(of)).toEqual([true, true, true]);
});

it('takes every other word of the platform for what it is', () => {
  const said: ErrorCode[] = ['PLATFORM_REFUSED', 'PLATFORM_QUOTA', 'PLATFORM_CREDENTIALS', 'COUPON_USED'];
  expect(said.map(of)).toEqual([false, false, false, false]);
});
