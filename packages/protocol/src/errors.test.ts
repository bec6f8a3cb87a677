// An error keeps its code and the platform's, and each code has its HTTP status.
import { expect, it } from 'vitest';
import { CouponError, errorStatus } from './errors.ts';

it('keeps code, the platform and its own code beside the message', () => {
  const cause = new Error('socket');
  const error = new CouponError('COUPON_RESERVED', 'Somebody else is using it', {
    cause,
    platform: 'wechat',
    platformCode: '40146',
    requestId: 'r1',
    retryAfter: 12,
  });
  expect(error).toBeInstanceOf(Error);
  expect(error).toMatchObject({
    name: 'CouponError',
    code: 'COUPON_RESERVED',
    platform: 'wechat',
    platformCode: '40146',
    requestId: 'r1',
    retryAfter: 12,
    cause,
  });
  expect(errorStatus(error)).toBe(409);
  expect(errorStatus(new CouponError('TIMEOUT', 'No answer'))).toBe(0);
  expect(new CouponError('TIMEOUT', 'No answer')).not.toHaveProperty('cause');
});
