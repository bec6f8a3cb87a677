import { expect, it } from 'vitest';
import { CouponError } from './errors.ts';

it('keeps code, status, the platform and its own code beside the message', () => {
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
    status: 409,
    platform: 'wechat',
    platformCode: '40146',
    requestId: 'r1',
    retryAfter: 12,
    cause,
  });
  expect(new CouponError('TIMEOUT', 'No answer')).not.toHaveProperty('cause');
});
