// Baidu's envelope: the published one opens, any body comes back, any change is refused.
import { createCipheriv } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import vectors from '../../../../test/fixtures/vectors/baidu.json' with { type: 'json' };
import { openEnvelope, sealEnvelope } from './envelope.ts';

const { app_key: appKey, secret, iv, ciphertext, random, body } = vectors.userData;
const unreadable = expect.objectContaining({ code: 'MESSAGE_UNREADABLE' });

describe('openEnvelope and sealEnvelope', () => {
  it("open and seal Baidu's published user data, whose padding of 28 automatic unpadding refuses", () => {
    expect(openEnvelope(ciphertext, { secret, appKey, iv })).toBe(body);
    expect(sealEnvelope(body, { secret, appKey, iv, random })).toBe(ciphertext);
  });

  it('take the IV from the key where none is given', () => {
    expect(openEnvelope(ciphertext, { secret, appKey })).toBe(body);
    expect(sealEnvelope(body, { secret, appKey, random })).toBe(ciphertext);
  });

  it('give back any body', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' }), (text, app) => {
        const key = { secret, appKey: app };
        expect(openEnvelope(sealEnvelope(text, { ...key, random }), key)).toBe(text);
      }),
    );
  });

  it.each([
    ['another app', { secret, appKey: 'another' }],
    ['another secret', { secret: 'x'.repeat(32), appKey }],
    ['a secret that cannot be a key', { secret: 'short', appKey }],
    ['an IV that cannot be one', { secret, appKey, iv: 'AAAA' }],
  ])('refuse %s', (_, key) => {
    expect(() => openEnvelope(ciphertext, key)).toThrowError(unreadable);
  });

  it('refuse a body of more than 65535 bytes, which Baidu never sends', () => {
    const key = { secret, appKey };
    const longest = 'x'.repeat(65_535);
    expect(openEnvelope(sealEnvelope(longest, { ...key, random }), key)).toBe(longest);
    expect(() => openEnvelope(sealEnvelope(`${longest}x`, { ...key, random }), key)).toThrowError(unreadable);
  });

  it('refuse every change of the last block, where the padding is checked byte by byte', () => {
    const key = Buffer.from(secret, 'base64');
    const seal = (frame: Buffer) => {
      const cipher = createCipheriv('aes-192-cbc', key, key.subarray(0, 16)).setAutoPadding(false);
      return Buffer.concat([cipher.update(frame), cipher.final()]).toString('base64');
    };
    const head = Buffer.from(`${random}\0\0\0\x02{}${appKey}`);
    const pad = 32 - (head.length % 32);
    expect(openEnvelope(seal(Buffer.concat([head, Buffer.alloc(pad, pad)])), { secret, appKey })).toBe('{}');
    for (let at = 0; at < pad; at++) {
      const padding = Buffer.alloc(pad, pad);
      padding[at] = pad ^ 1;
      expect(() => openEnvelope(seal(Buffer.concat([head, padding])), { secret, appKey })).toThrowError(
        unreadable,
      );
    }
  });

  it('say that a secret cannot be a key when sealing', () => {
    expect(() => sealEnvelope('{}', { secret: 'short', appKey, random })).toThrowError(
      expect.objectContaining({ code: 'CONFIG_INVALID' }),
    );
  });
});
