// The auto cipher opens what each of its candidates sealed, and takes nothing else for a coupon.
import { createCipheriv, createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import vectors from '../../../../test/fixtures/vectors/baidu.json' with { type: 'json' };
import { autoCipher, probeLaunchCoupon } from './auto-cipher.ts';
import { couponCiphers } from './ciphers.ts';
import { openLaunchCoupon } from './launch-coupon.ts';

const { app_key: appKey, secret: appSecret, coupon, body } = vectors.couponSynthetic;
const app = { appSecret, appKey };
const claim = openLaunchCoupon(coupon, app);

/** Seals with node:crypto's own padding and modes, which the code under test does not use. */
function seal(cipher: string, key: Uint8Array, iv: Uint8Array | null, plain: string | Buffer, padded = true) {
  const sealing = createCipheriv(cipher, key, iv).setAutoPadding(padded);
  return Buffer.concat([sealing.update(plain), sealing.final()]).toString('base64');
}
const ascii = Buffer.from(appSecret);
const md5 = createHash('md5').update(appSecret).digest();
const md5Text = Buffer.from(md5.toString('hex'));
const zero = Buffer.alloc(16);
const head = (key: Buffer) => key.subarray(0, 16);

function frame(tail: string): Buffer {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(Buffer.byteLength(body));
  const whole = Buffer.concat([Buffer.from('0123456789abcdef'), length, Buffer.from(body + tail)]);
  const pad = 32 - (whole.length % 32);
  return Buffer.concat([whole, Buffer.alloc(pad, pad)]);
}

const sealed: Record<string, string> = {
  'baidu-envelope-192': coupon,
  'baidu-envelope-256': seal('aes-256-cbc', ascii, head(ascii), frame(appKey), false),
  'aes-256-ecb': seal('aes-256-ecb', ascii, null, body),
  'aes-256-cbc-iv-of-key': seal('aes-256-cbc', ascii, head(ascii), body),
  'aes-256-cbc-iv-zero': seal('aes-256-cbc', ascii, zero, body),
  'aes-128-ecb': seal('aes-128-ecb', head(ascii), null, body),
  'aes-128-cbc-iv-of-key': seal('aes-128-cbc', head(ascii), head(ascii), body),
  'aes-128-cbc-iv-zero': seal('aes-128-cbc', head(ascii), zero, body),
  'aes-128-md5-ecb': seal('aes-128-ecb', md5, null, body),
  'aes-128-md5-cbc-iv-of-key': seal('aes-128-cbc', md5, md5, body),
  'aes-128-md5-cbc-iv-zero': seal('aes-128-cbc', md5, zero, body),
  'aes-256-md5-ecb': seal('aes-256-ecb', md5Text, null, body),
  'aes-256-md5-cbc-iv-of-key': seal('aes-256-cbc', md5Text, head(md5Text), body),
  'aes-256-md5-cbc-iv-zero': seal('aes-256-cbc', md5Text, zero, body),
};

describe('the auto cipher', () => {
  it('knows no candidate that this test does not seal for', () => {
    expect(couponCiphers.map(({ name }) => name)).toEqual(Object.keys(sealed));
  });

  it.each(Object.entries(sealed))('opens a coupon sealed as %s, and the probe says so', (name, text) => {
    expect(openLaunchCoupon(text, { ...app, cipher: autoCipher })).toEqual(claim);
    expect(probeLaunchCoupon(text, app)).toEqual({
      cipher: name,
      fields: ['open_id', 'coupon_id', 'coupon_code', 'app_key', 'coupon_take_id'],
    });
  });

  it.each([
    ['another secret', { ...app, appSecret: 'x'.repeat(32) }],
    ['another app', { ...app, appKey: 'another' }],
    ['no app key', { ...app, appKey: '' }],
    ['a secret that is no key', { ...app, appSecret: 'short' }],
  ])('opens none of them with %s', (_, wrong) => {
    for (const text of Object.values(sealed)) {
      expect(() => openLaunchCoupon(text, { ...wrong, cipher: autoCipher })).toThrowError(
        expect.objectContaining({ code: 'COUPON_UNREADABLE' }),
      );
      expect(probeLaunchCoupon(text, wrong)).toBeNull();
    }
  });

  it('does not take an envelope for another app, even where the body names ours', () => {
    const foreign = seal('aes-256-cbc', ascii, head(ascii), frame('another'), false);
    expect(probeLaunchCoupon(foreign, app)).toBeNull();
  });

  it('refuses padding that is longer than a block', () => {
    const plain = Buffer.from(body);
    const pad = 32 - (plain.length % 16);
    expect(pad).toBeGreaterThan(16);
    const wrong = Buffer.concat([plain, Buffer.alloc(pad, pad)]);
    expect(probeLaunchCoupon(seal('aes-256-ecb', ascii, null, wrong, false), app)).toBeNull();
  });

  it('takes nothing for a coupon that is none', () => {
    for (const text of ['', '%', '*', 'A'.repeat(5_000)]) expect(probeLaunchCoupon(text, app)).toBeNull();
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 256 }), (bytes) => {
        expect(probeLaunchCoupon(Buffer.from(bytes).toString('base64'), app)).toBeNull();
      }),
    );
  });

  it('reads a coupon whose base64 a URL damaged', () => {
    const damaged = (sealed['aes-256-ecb'] ?? '').replace(/\+/g, ' ').replace(/=/g, '');
    expect(probeLaunchCoupon(damaged, app)?.cipher).toBe('aes-256-ecb');
  });
});
