// WeChat's words about a code, as the coupon's life needs them.
import { CouponError } from '@kaquan/protocol/errors';
import { describe, expect, it } from 'vitest';
import { errorVerdict, refusal, stateRefusal, stateVerdict } from './code-verdict.ts';
import { wechatError } from './platform-error.ts';

const failed = (errcode: number) => wechatError({ errcode, errmsg: 'x hint: [y]' }, '/card/code/consume');
const NOW = 1_000;

describe('a state', () => {
  it.each([
    ['CONSUMED', 'used', 'COUPON_USED'],
    ['NORMAL', 'held', undefined],
    ['GIFT_TIMEOUT', 'held', undefined],
    ['GIFTING', 'held', 'COUPON_GIFTING'],
    // card/update may give an expired card more time.
    ['EXPIRE', 'held', 'COUPON_EXPIRED'],
    ['DELETE', 'void', 'COUPON_VOID'],
    ['UNAVAILABLE', 'void', 'COUPON_VOID'],
    ['SOMETHING_NEW', 'unknown', undefined],
  ])('%s means %s, and a page is told %s', (userCardStatus, outcome, code) => {
    const state = { cardId: 'p', openid: 'o', canConsume: false, userCardStatus };
    expect(stateVerdict(state, NOW).outcome).toBe(outcome);
    expect(stateRefusal(state, NOW)?.code).toBe(code);
  });

  it.each(['NORMAL', 'GIFT_TIMEOUT'])(
    '%s cannot be used before its time, and says how long that is',
    (userCardStatus) => {
      const state = { cardId: 'p', openid: 'o', canConsume: false, userCardStatus, beginTime: NOW + 60 };
      expect(stateVerdict(state, NOW)).toMatchObject({ outcome: 'held', code: 'COUPON_NOT_YET_VALID' });
      expect(stateRefusal(state, NOW)).toMatchObject({ code: 'COUPON_NOT_YET_VALID', retryAfter: 60 });
      expect(stateRefusal(state, NOW + 60)).toBeUndefined();
    },
  );
});

describe('an error', () => {
  it.each([
    [40003, 'held', 'COUPON_NOT_YOURS', undefined],
    [40056, 'void', 'COUPON_UNKNOWN', undefined],
    [40078, 'held', 'COUPON_GIFTING', undefined],
    [40079, 'held', 'COUPON_EXPIRED', undefined],
    [40099, 'used-elsewhere', 'COUPON_USED', undefined],
    [40127, 'void', 'COUPON_VOID', undefined],
    [40146, 'held', 'COUPON_RESERVED', 300],
    [40416, 'held', 'COUPON_RESERVED', 300],
    [45009, 'held', 'PLATFORM_QUOTA', 5],
    [40001, 'held', 'PLATFORM_CREDENTIALS', undefined],
    [47001, 'held', 'PLATFORM_REFUSED', undefined],
    [-1, 'unknown', 'PLATFORM_BUSY', 5],
  ])('%i means %s, and a page is told %s', (errcode, outcome, code, retryAfter) => {
    expect(errorVerdict(failed(errcode))).toMatchObject({ outcome, platformCode: String(errcode) });
    expect(refusal(failed(errcode))).toMatchObject({ code, platformCode: String(errcode), retryAfter });
  });

  it('without an answer decides nothing', () => {
    const silence = new CouponError('PLATFORM_UNREACHABLE', 'x');
    expect(errorVerdict(silence).outcome).toBe('unknown');
    expect(refusal(silence)).toBe(silence);
  });
});
