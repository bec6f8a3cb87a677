// Base64 there and back, and null for what is none.
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { decodeBase64, encodeBase64 } from './base64.ts';

it('gives back any bytes, with and without padding', () => {
  fc.assert(
    fc.property(fc.uint8Array(), (bytes) => {
      const text = encodeBase64(bytes);
      expect(decodeBase64(text)).toEqual(bytes);
      expect(decodeBase64(text.replace(/=+$/, ''))).toEqual(bytes);
    }),
  );
});

it('answers null for what is not base64, where atob would skip or throw', () => {
  for (const text of ['a', 'abcde', 'ab cd', 'ab\ncd', 'ab-_', '====', 'aGk===', '券券券券']) {
    expect(decodeBase64(text), text).toBeNull();
  }
});
