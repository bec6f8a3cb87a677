// The sandbox's own signatures and sealing, held by the published vectors.
import { createDecipheriv } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { createCodeCipher, encryptMessage, signConfig, signValues } from './crypto.ts';

const file = new URL('../../../../test/fixtures/vectors/wechat.json', import.meta.url);
const vectors = JSON.parse(readFileSync(file, 'utf8'));
interface SignVector {
  id: string;
  fields: Record<string, string>;
  expected?: string;
  computed: string;
  negative?: boolean;
}

describe('signatures', () => {
  const cards: SignVector[] = vectors.cardExt.filter((vector: SignVector) => !vector.negative);
  test.each(cards)('cardExt $id', ({ fields, computed }) => {
    expect(signValues(Object.values(fields))).toBe(computed);
  });

  test.each(vectors.chooseCard as SignVector[])('chooseCard $id', ({ fields, computed }) => {
    expect(signValues(Object.values(fields))).toBe(computed);
  });

  test('a ticket that ends in a blank is not trimmed', () => {
    const trimmed = vectors.cardExt.find((vector: SignVector) => vector.id === 'wx-doc-cardext-trimmed');
    const original = vectors.cardExt.find((vector: SignVector) => vector.id === 'wx-doc-cardext');
    expect(signValues(Object.values(original.fields))).not.toBe(signValues(Object.values(trimmed.fields)));
  });

  test('empty and absent values take no part', () => {
    expect(signValues(['b', '', undefined, 'a'])).toBe(signValues(['a', 'b']));
  });

  test.each(vectors.jsapi as Record<string, string>[])('wx.config $id', (vector) => {
    const { jsapi_ticket = '', noncestr = '', timestamp = '', url = '', expected } = vector;
    expect(signConfig(jsapi_ticket, noncestr, timestamp, url)).toBe(expected);
  });

  test.each(vectors.urlVerify as Record<string, string>[])(
    'push $id',
    ({ token, timestamp, nonce, expected }) => {
      expect(signValues([token, timestamp, nonce])).toBe(expected);
    },
  );
});

describe('safe mode', () => {
  interface AesVector {
    id: string;
    encodingAesKey: string;
    random: string;
    plaintext?: string;
    appid: string;
    Encrypt?: string;
    expectedEncrypt?: string;
    reencryptIdentical?: boolean;
  }
  const exact = (vectors.aes as AesVector[]).filter(
    (vector) =>
      vector.plaintext !== undefined &&
      vector.random &&
      (vector.expectedEncrypt || vector.reencryptIdentical),
  );

  test.each(exact)('$id comes out byte for byte', (vector) => {
    const random = Buffer.from(vector.random);
    expect(encryptMessage(vector.plaintext ?? '', vector, random)).toBe(
      vector.expectedEncrypt ?? vector.Encrypt,
    );
  });

  test('the vectors hold a padding longer than one AES block', () => {
    expect(exact.length).toBeGreaterThan(3);
    const pads = exact.map(({ encodingAesKey, expectedEncrypt, Encrypt }) => {
      const key = Buffer.from(`${encodingAesKey}=`, 'base64');
      const decipher = createDecipheriv('aes-256-cbc', key, key.subarray(0, 16)).setAutoPadding(false);
      const sealed = Buffer.from(expectedEncrypt ?? Encrypt ?? '', 'base64');
      return Buffer.concat([decipher.update(sealed), decipher.final()]).at(-1) ?? 0;
    });
    expect(Math.max(...pads)).toBeGreaterThan(16);
  });
});

describe('encrypt_code', () => {
  const cipher = createCodeCipher('secret');

  test('always holds + and /, so that a wrong decoding shows', () => {
    for (let time = 0; time < 20; time += 1)
      expect(cipher.encrypt('751234212312')).toMatch(/(?=.*\+)(?=.*\/)/);
  });

  test('opens to its code, and differs each time', () => {
    const [one, other] = [cipher.encrypt('751234212312'), cipher.encrypt('751234212312')];
    expect(one).not.toBe(other);
    expect(cipher.decrypt(one)).toBe('751234212312');
    expect(cipher.decrypt(other)).toBe('751234212312');
  });

  test('is refused when decoded twice, not decoded, cut, or of another account', () => {
    const sealed = cipher.encrypt('751234212312');
    expect(cipher.decrypt(sealed.replaceAll('+', ' '))).toBeUndefined();
    expect(cipher.decrypt(encodeURIComponent(sealed))).toBeUndefined();
    expect(cipher.decrypt(sealed.slice(0, 40))).toBeUndefined();
    expect(createCodeCipher('other').decrypt(sealed)).toBeUndefined();
  });
});
