// Texts that no field expects: empty, endless, half a character, letters that look like others.
import * as fc from 'fast-check';
import { HOSTILE_NUMBERS, HOSTILE_TOKENS, HOSTILE_UNICODE } from './tokens.ts';

/** How long a text is that is made only to be long: past the limits of every field, seldom past those of a body. */
const LONG = fc.oneof(
  { weight: 12, arbitrary: fc.integer({ min: 33, max: 600 }) },
  { weight: 3, arbitrary: fc.integer({ min: 600, max: 9_000 }) },
  { weight: 1, arbitrary: fc.integer({ min: 9_000, max: 90_000 }) },
);

/** Something over and over. */
const longText = fc
  .tuple(
    fc.oneof(fc.constantFrom(...HOSTILE_TOKENS), fc.string({ unit: 'binary', minLength: 1, maxLength: 3 })),
    LONG,
  )
  .map(([part, length]) => part.repeat(Math.ceil(length / Math.max(1, part.length))));

/** Any text at all, half surrogate pairs included. */
const anyText = fc.string({
  unit: fc.integer({ min: 0, max: 0xffff }).map((code) => String.fromCharCode(code)),
  maxLength: 40,
});

/** The text as it is after a way through UTF-8, which has no half surrogate pairs. */
export function wellFormed(text: string): string {
  return text.replace(/\p{Surrogate}/gu, '\ufffd');
}

/** A field's value as text. */
export const hostileText = fc.oneof(
  { weight: 4, arbitrary: anyText },
  {
    weight: 3,
    arbitrary: fc
      .array(fc.constantFrom(...HOSTILE_TOKENS), { maxLength: 6 })
      .map((tokens) => tokens.join('')),
  },
  { weight: 3, arbitrary: fc.constantFrom(...HOSTILE_NUMBERS) },
  { weight: 2, arbitrary: fc.constantFrom(...HOSTILE_UNICODE) },
  { weight: 2, arbitrary: fc.string({ maxLength: 30 }) },
  { weight: 1, arbitrary: longText },
);
