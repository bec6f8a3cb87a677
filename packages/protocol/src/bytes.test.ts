// Texts to bytes and back: strict, and the same on every runtime.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as node from './bytes.node.ts';
import * as portable from './bytes.ts';

const plain = (bytes: Uint8Array | null) => bytes && Array.from(bytes);

describe.each([
  ['the portable half', portable],
  ['the half for Node', node],
])('%s', (_, { decodeBase64, encodeBase64, decodeUtf8, encodeUtf8 }) => {
  it('gives back any bytes, with and without padding', () => {
    fc.assert(
      fc.property(fc.uint8Array(), (bytes) => {
        const text = encodeBase64(bytes);
        expect(text).toBe(Buffer.from(bytes).toString('base64'));
        expect(plain(decodeBase64(text))).toEqual(plain(bytes));
        expect(plain(decodeBase64(text.replace(/=+$/, '')))).toEqual(plain(bytes));
      }),
    );
  });

  it('answers null for what is not base64, where atob and Buffer would skip, truncate or throw', () => {
    for (const text of ['a', 'abcde', 'ab cd', 'ab\ncd', 'ab-_', '====', 'aGk===', '券券券券', 'aGkŁ']) {
      expect(decodeBase64(text), text).toBeNull();
    }
  });

  it('gives back any text, a byte order mark included, and reads half a surrogate pair as U+FFFD', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(decodeUtf8(encodeUtf8(text))).toBe(text);
      }),
    );
    expect(decodeUtf8(encodeUtf8('\ufeff券'))).toBe('\ufeff券');
    expect(decodeUtf8(encodeUtf8('\ud800'))).toBe('\ufffd');
  });

  it('answers null for bytes that are no UTF-8', () => {
    for (const bytes of [[0xff], [0xc0, 0x80], [0xed, 0xa0, 0x80], [0xe5, 0x88]]) {
      expect(decodeUtf8(Uint8Array.from(bytes)), bytes.join()).toBeNull();
    }
  });
});

it('both halves take and refuse the same texts and bytes', () => {
  const almostBase64 = fc.string({
    unit: fc.oneof(
      { weight: 20, arbitrary: fc.constantFrom(...'ABCDwxyz0189+/') },
      { weight: 1, arbitrary: fc.constantFrom(...'=-_ \n.Ł券é\0') },
    ),
    maxLength: 60,
  });
  const padding = fc.constantFrom('', '=', '==', '===');
  fc.assert(
    fc.property(almostBase64, padding, (digits, pad) => {
      expect(plain(node.decodeBase64(digits + pad))).toEqual(plain(portable.decodeBase64(digits + pad)));
    }),
    { numRuns: 1000 },
  );
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 12 }), (bytes) => {
      expect(node.decodeUtf8(bytes)).toBe(portable.decodeUtf8(bytes));
    }),
    { numRuns: 1000 },
  );
});
