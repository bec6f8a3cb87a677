// WeChat's sealed messages: the published one, any message there and back, every spoilt one refused.
import { createCipheriv } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import vectors from '../../../../test/fixtures/vectors/wechat.json' with { type: 'json' };
import { CouponError } from '../errors.ts';
import { decryptMessage, encryptMessage, messageSignature } from './message-crypto.ts';

const key = { encodingAesKey: 'abcdefghijklmnopqrstuvwxyz0123456789ABCDEFG', appId: 'wxb11529c136998cb6' };
const random = 'aaaabbbbccccdddd';
const unreadable = expect.objectContaining({ code: 'MESSAGE_UNREADABLE' });

/** Encrypts a frame just as it is given, however wrong. */
function encryptRaw(frame: Uint8Array): string {
  const aesKey = Buffer.from(key.encodingAesKey, 'base64');
  const cipher = createCipheriv('aes-256-cbc', aesKey, aesKey.subarray(0, 16)).setAutoPadding(false);
  return Buffer.concat([cipher.update(frame), cipher.final()]).toString('base64');
}

/** random | length | message | appid | padding, every part of which a test can spoil. */
function frameOf(message: string, { length = message.length, appId = key.appId, spoil = 0 } = {}) {
  const head = Buffer.alloc(20, random);
  head.writeUInt32BE(length, 16);
  const body = Buffer.concat([head, Buffer.from(message), Buffer.from(appId)]);
  const pad = 32 - (body.length % 32);
  const padding = Buffer.alloc(pad, pad);
  if (spoil) padding[0] = spoil;
  return Buffer.concat([body, padding]);
}

describe('messageSignature', () => {
  it.each(vectors.urlVerify)(
    'gives the published signature of $id',
    ({ token, timestamp, nonce, expected }) => {
      expect(messageSignature(token, timestamp, nonce)).toBe(expected);
    },
  );

  it.each(vectors.aes.filter(({ expectedMsgSignature }) => expectedMsgSignature))(
    'gives the published msg_signature of $id',
    ({ token = '', timestamp = '', nonce = '', Encrypt, expectedEncrypt, expectedMsgSignature }) => {
      const encrypt = Encrypt ?? expectedEncrypt ?? '';
      expect(messageSignature(token, timestamp, nonce, encrypt)).toBe(expectedMsgSignature);
      expect(messageSignature(encrypt, nonce, token, timestamp)).toBe(expectedMsgSignature);
    },
  );
});

describe('decryptMessage and encryptMessage', () => {
  it.each(vectors.aes)('open and seal $id', ({ encodingAesKey, appid, plaintext, random, ...vector }) => {
    const encrypt = vector.Encrypt ?? vector.expectedEncrypt ?? '';
    expect(decryptMessage(encrypt, { encodingAesKey, appId: appid })).toBe(plaintext);
    expect(encryptMessage(plaintext, { encodingAesKey, appId: appid, random })).toBe(encrypt);
  });

  it('give back any message, of every padding from 1 to 32', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (message) => {
        expect(decryptMessage(encryptMessage(message, { ...key, random }), key)).toBe(message);
      }),
    );
    for (let length = 0; length < 33; length++) {
      const message = 'x'.repeat(length);
      expect(decryptMessage(encryptMessage(message, { ...key, random }), key)).toBe(message);
    }
  });

  it('take random as 16 bytes too', () => {
    const bytes = new TextEncoder().encode(random);
    expect(encryptMessage('hi', { ...key, random: bytes })).toBe(encryptMessage('hi', { ...key, random }));
    for (const wrong of ['short', '中文中文中文中文中文中文中文中文', new Uint8Array(15)]) {
      expect(() => encryptMessage('hi', { ...key, random: wrong })).toThrowError(
        expect.objectContaining({ code: 'FIELD_INVALID' }),
      );
    }
  });

  it('accept a frame built by hand, so that the spoilt ones below fail for their one fault', () => {
    expect(decryptMessage(encryptRaw(frameOf('hello')), key)).toBe('hello');
  });

  it.each([
    ['a padding byte in the middle', frameOf('hello', { spoil: 31 })],
    ['a length beyond the frame', frameOf('hello', { length: 4096 })],
    ['a length that reads as negative', frameOf('hello', { length: 0xffffffff })],
    ['a length that eats into the appid', frameOf('hello', { length: 6 })],
    ['a length that leaves message in the appid', frameOf('hello', { length: 4 })],
    ['another appid', frameOf('hello', { appId: 'wxanother' })],
    ['an appid that only begins like ours', frameOf('hello', { appId: `${key.appId}x` })],
    ['padding of zero', Buffer.alloc(64)],
    ['padding of 33', Buffer.alloc(64, 33)],
    ['nothing but padding', Buffer.alloc(32, 32)],
    ['half a block of 32', frameOf('hello').subarray(0, 48)],
    [
      'a message that is not UTF-8',
      Buffer.from(frameOf('hello').toString('latin1').replace('hello', 'h\xff\xfelo'), 'latin1'),
    ],
  ])('refuse %s with the one uniform error', (_, frame) => {
    expect(() => decryptMessage(encryptRaw(frame), key)).toThrowError(unreadable);
  });

  it('refuse a length beyond the frame even where no appid is expected', () => {
    const nobody = { ...key, appId: '' };
    expect(decryptMessage(encryptRaw(frameOf('hello', nobody)), nobody)).toBe('hello');
    const frame = frameOf('hello', { ...nobody, length: 4096 });
    expect(() => decryptMessage(encryptRaw(frame), nobody)).toThrowError(unreadable);
  });

  it('refuse what is not even ciphertext the same way, and never with anything but a CouponError', () => {
    const sealed = encryptMessage('hello', { ...key, random });
    const messages = new Set<string>();
    const tryOpen = (encrypt: string, appId = key.appId) => {
      try {
        decryptMessage(encrypt, { ...key, appId });
        expect.unreachable(encrypt);
      } catch (error) {
        expect(error).toBeInstanceOf(CouponError);
        messages.add((error as CouponError).message);
      }
    };
    for (const wrong of ['', 'AAAA', '*', sealed.slice(0, -8), `${sealed}AAAA`]) tryOpen(wrong);
    tryOpen(sealed, 'wxanother');
    fc.assert(fc.property(fc.string(), (text) => tryOpen(text)));
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 32, maxLength: 96 }), (b) =>
        tryOpen(Buffer.from(b).toString('base64')),
      ),
    );
    expect(messages.size).toBe(1);
  });

  it('say that a key cannot be one, which is our configuration and not the message', () => {
    for (const encodingAesKey of ['', 'short', `${'a'.repeat(42)}*`, 'a'.repeat(44)]) {
      const wrong = { ...key, encodingAesKey };
      const invalid = expect.objectContaining({ code: 'CONFIG_INVALID' });
      expect(() => decryptMessage('AAAA', wrong)).toThrowError(invalid);
      expect(() => encryptMessage('hi', { ...wrong, random })).toThrowError(invalid);
    }
  });
});
