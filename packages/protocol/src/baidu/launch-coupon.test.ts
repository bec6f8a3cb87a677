// A launch coupon opens to every digit, and fails in one way whatever is wrong.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import vectors from '../../../../test/fixtures/vectors/baidu.json' with { type: 'json' };
import { CouponError } from '../errors.ts';
import { sealEnvelope } from './envelope.ts';
import { openLaunchCoupon, sealLaunchCoupon } from './launch-coupon.ts';

const { app_key: appKey, secret: appSecret, coupon, random } = vectors.couponSynthetic;
const app = { appSecret, appKey };
const launch = {
  openId: 'oTEST',
  couponId: '8087690061',
  couponCode: 'CODE001',
  appKey,
  couponTakeId: '8102216835',
};
const unreadable = expect.objectContaining({ code: 'COUPON_UNREADABLE' });

/** A coupon with any body, however wrong. */
const couponOf = (body: string) => sealEnvelope(body, { secret: appSecret, appKey, random });
const bodyOf = (change: Record<string, unknown>) =>
  JSON.stringify({
    open_id: 'o',
    coupon_id: '1',
    coupon_code: 'c',
    app_key: appKey,
    coupon_take_id: '2',
    ...change,
  });

describe('openLaunchCoupon', () => {
  it('opens the coupon of the vector, and sealing gives the same coupon again', () => {
    expect(openLaunchCoupon(coupon, app)).toEqual(launch);
    expect(sealLaunchCoupon(launch, { appSecret, random })).toBe(coupon);
  });

  it('keeps every digit of ids that come as 64-bit numbers', () => {
    const body = bodyOf({}).replace('"2"', '9007199254740993').replace('"1"', '8087690061');
    expect(openLaunchCoupon(couponOf(body), app)).toMatchObject({
      couponId: '8087690061',
      couponTakeId: '9007199254740993',
    });
  });

  it.each([
    ['+ became a blank and = was lost, as swan-core does', coupon.replace(/\+/g, ' ').replace(/=/g, '')],
    ['it is still percent-encoded', encodeURIComponent(coupon)],
    ['it is URL-safe base64', coupon.replace(/\+/g, '-').replace(/\//g, '_').replace(/=/g, '')],
    ['it has blanks around it', `  ${coupon}\n`],
  ])('opens it although %s', (_, damaged) => {
    expect(damaged).not.toBe(coupon);
    expect(openLaunchCoupon(damaged, app)).toEqual(launch);
  });

  it.each([
    ['a field missing', bodyOf({ coupon_take_id: undefined })],
    ['an empty field', bodyOf({ open_id: '' })],
    ['a field of another kind', bodyOf({ coupon_id: { $ne: 1 } })],
    ['a number that is no id', bodyOf({ coupon_take_id: 1.5 })],
    ['another app inside than around', bodyOf({ app_key: 'another' })],
    ['a list', '[]'],
    ['null', 'null'],
    ['no JSON', 'open_id=1'],
  ])('refuses %s', (_, body) => {
    expect(() => openLaunchCoupon(couponOf(body), app)).toThrowError(unreadable);
  });

  it('gives one uniform error for whatever is wrong, with nothing of the coupon or the secret in it', () => {
    const errors = new Set<string>();
    const tryOpen = (text: string, wrong = app) => {
      try {
        openLaunchCoupon(text, wrong);
        expect.unreachable(text);
      } catch (error) {
        expect(error).toBeInstanceOf(CouponError);
        expect(error).not.toHaveProperty('cause');
        errors.add(`${(error as CouponError).code} ${(error as CouponError).message}`);
      }
    };
    for (const text of [
      '',
      ' ',
      '%',
      '%E5%',
      '*',
      'AAAA',
      coupon.slice(4),
      coupon.slice(0, -4),
      couponOf('{}'),
    ]) {
      tryOpen(text);
    }
    tryOpen(coupon, { appSecret: 'x'.repeat(32), appKey });
    tryOpen(coupon, { appSecret: 'not a key', appKey });
    tryOpen(coupon, { appSecret, appKey: 'another' });
    tryOpen('A'.repeat(1 << 20));
    for (const text of [undefined, null, 7, {}, []]) tryOpen(text as never);
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => tryOpen(text)));
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 64, maxLength: 128 }), (bytes) => {
        tryOpen(Buffer.from(bytes).toString('base64'));
      }),
    );
    expect(errors.size).toBe(1);
    expect([...errors].join()).not.toContain(appSecret);
  });

  it('reads nothing beyond 4 KiB, even if it would open', () => {
    const long = (length: number) => couponOf(bodyOf({ coupon_code: 'x'.repeat(length) }));
    expect(openLaunchCoupon(long(2000), app).couponCode).toHaveLength(2000);
    expect(long(4000).length).toBeGreaterThan(4096);
    expect(() => openLaunchCoupon(long(4000), app)).toThrowError(unreadable);
  });

  it('opens with another cipher, since Baidu has not said which one it is', () => {
    const cipher = { name: 'plain', open: (text: string) => Buffer.from(text, 'base64').toString() };
    const plain = Buffer.from(bodyOf({})).toString('base64');
    expect(openLaunchCoupon(plain, { ...app, cipher }).couponTakeId).toBe('2');
    expect(() => openLaunchCoupon(coupon, { ...app, cipher })).toThrowError(unreadable);
  });
});

it('sealLaunchCoupon and openLaunchCoupon give back any coupon', () => {
  const id = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 64 });
  fc.assert(
    fc.property(
      fc.record({ openId: id, couponId: id, couponCode: id, appKey: id, couponTakeId: id }),
      (fields) => {
        const sealed = sealLaunchCoupon(fields, { appSecret, random });
        expect(openLaunchCoupon(sealed, { appSecret, appKey: fields.appKey })).toEqual(fields);
      },
    ),
  );
});
