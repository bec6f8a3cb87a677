// Every error code reads as Chinese with a way out.
import { CouponError, ERROR_STATUS, type ErrorCode } from '@kaquan/protocol/errors';
import { expect, it } from 'vitest';
import { errorWords } from './error-words.ts';

it.each(Object.keys(ERROR_STATUS) as ErrorCode[])('%s has Chinese words and shows no code', (code) => {
  const { title, hint } = errorWords(new CouponError(code, 'for developers'));
  for (const words of [title, hint]) {
    expect(words).toMatch(/[一-龥]/);
    expect(words).not.toMatch(/[A-Za-z]{2}/);
  }
});

it('tells a friend in plain words that the card is in use, and when to come back', () => {
  const { title, hint, retry } = errorWords(new CouponError('COUPON_RESERVED', ''));
  expect(`${title}。${hint}`).toBe('朋友正在使用这张券。若 5 分钟内没有用掉，你可以再试一次。');
  expect(retry).toBe(true);
});

it('tells the owner of a card that is being given away how to get it back', () => {
  const { title, hint, retry } = errorWords(new CouponError('COUPON_GIFTING', ''));
  expect(`${title}。${hint}`).toBe('这张券正在转赠。朋友没有领取的话，在微信卡包里取回就能再用。');
  expect(retry).toBe(true);
});

it('offers no second try for what cannot get better', () => {
  for (const code of ['COUPON_USED', 'COUPON_EXPIRED', 'COUPON_NOT_YOURS', 'COUPON_UNREADABLE'] as const) {
    expect(errorWords(new CouponError(code, '')).retry).toBe(false);
  }
});

it('reads a bug as our own fault, without its message', () => {
  expect(errorWords(new TypeError('x is undefined')).title).toBe('出了点问题');
});
