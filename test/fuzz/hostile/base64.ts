// Base64 and what mail, URLs and query parsers do to it.
import * as fc from 'fast-check';
import { hostileText } from './text.ts';

const DAMAGE: ((text: string) => string)[] = [
  (text) => text,
  (text) => text.replace(/=+$/, ''),
  (text) => `${text}=`,
  (text) => text.replaceAll('+', '-').replaceAll('/', '_'),
  (text) => text.replaceAll('+', ' '),
  (text) => text.replace(/.{20}/g, '$&\r\n'),
  (text) => ` ${text} `,
  (text) => encodeURIComponent(text),
  (text) => encodeURIComponent(encodeURIComponent(text)),
  (text) => `${text}%`,
  (text) => text.replace(/.(?==*$)/, (last) => String.fromCharCode(last.charCodeAt(0) + 1)),
  (text) => text.slice(0, -1),
  (text) => text + text,
  (text) => `data:;base64,${text}`,
  (text) => text.replace(/[A-Z]/, (letter) => String.fromCharCode(letter.charCodeAt(0) + 0xfee0)),
];

/** Bytes as base64 in one of the forms in which it arrives. */
export function damagedBase64(bytes: fc.Arbitrary<Uint8Array>): fc.Arbitrary<string> {
  return fc
    .tuple(bytes, fc.constantFrom(...DAMAGE))
    .map(([some, damage]) => damage(Buffer.from(some).toString('base64')));
}

/** Whole blocks of a cipher more often than not, so that it gets past the first look. */
export const cipherBytes = fc.oneof(
  {
    weight: 4,
    arbitrary: fc
      .integer({ min: 1, max: 12 })
      .chain((blocks) => fc.uint8Array({ minLength: blocks * 32, maxLength: blocks * 32 })),
  },
  { weight: 1, arbitrary: fc.uint8Array({ maxLength: 100 }) },
);

/** Whatever may stand where base64 is expected. */
export const hostileBase64 = fc.oneof(
  { weight: 5, arbitrary: damagedBase64(cipherBytes) },
  { weight: 1, arbitrary: hostileText },
  {
    weight: 1,
    arbitrary: fc
      .tuple(fc.constantFrom('=', '+', '/', ' ', 'A', '%41', '\n'), fc.integer({ min: 1, max: 70_000 }))
      .map(([part, times]) => `${part.repeat(times)}A`),
  },
);
