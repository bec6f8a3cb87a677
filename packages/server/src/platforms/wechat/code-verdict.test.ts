// WeChat's words about a code, as the coupon's life needs them.
import { CouponError } from '@kaquan/protocol/errors';
import { describe, expect, it } from 'vitest';
import { errorVerdict, refusal, stateVerdict } from './code-verdict.ts';
import { wechatError } from './platform-error.ts';

const failed = (errcode: number) => wechatError({ errcode, errmsg: 'x hint: [y]' });

describe('a state', () => {
  it.each([
    ['CONSUMED', 'used'],
    ['NORMAL', 'held'],
    ['GIFTING', 'held'],
    ['GIFT_TIMEOUT', 'held'],
    ['EXPIRE', 'void'],
    ['DELETE', 'void'],
    ['UNAVAILABLE', 'void'],
    ['SOMETHING_NEW', 'unknown'],
  ])('%s means %s', (userCardStatus, outcome) => {
    const state = { cardId: 'p', openid: 'o', canConsume: false, userCardStatus };
    expect(stateVerdict(state).outcome).toBe(outcome);
  });
});

describe('an error', () => {
  it.each([
    [40099, 'used-elsewhere'],
    [40056, 'void'],
    [40079, 'void'],
    [40127, 'void'],
    [40078, 'held'],
    [40003, 'held'],
    [40146, 'held'],
    [45009, 'held'],
    [40001, 'held'],
    [-1, 'unknown'],
  ])('%i means %s', (errcode, outcome) => {
    expect(errorVerdict(failed(errcode)).outcome).toBe(outcome);
  });

  it('without an answer decides nothing', () => {
    expect(errorVerdict(new CouponError('PLATFORM_UNREACHABLE', 'x')).outcome).toBe('unknown');
  });

  it.each([
    [40146, 'COUPON_RESERVED', 300],
    [40099, 'COUPON_USED', undefined],
    [40079, 'COUPON_EXPIRED', undefined],
    [40078, 'COUPON_VOID', undefined],
    [40127, 'COUPON_VOID', undefined],
    [40056, 'COUPON_UNKNOWN', undefined],
    [40003, 'COUPON_NOT_YOURS', undefined],
    [-1, 'PLATFORM_BUSY', 5],
  ])('%i is told to a page as %s', (errcode, code, retryAfter) => {
    expect(refusal(failed(errcode))).toMatchObject({ code, platformCode: String(errcode), retryAfter });
  });
});
