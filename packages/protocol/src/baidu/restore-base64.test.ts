// Base64 that a URL damaged comes back whole.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { restoreBase64 } from './restore-base64.ts';

/** Bytes as a cipher makes them: whole blocks of 16. */
const sealed = fc
  .array(fc.uint8Array({ minLength: 16, maxLength: 16 }), { minLength: 1, maxLength: 20 })
  .map((blocks) => Buffer.concat(blocks));
/** What swan-core's query parser does. */
const damage = (text: string) => text.replace(/\+/g, ' ').replace(/=/g, '');

describe('restoreBase64', () => {
  it('gives back what swan-core took from it', () => {
    fc.assert(
      fc.property(sealed, (bytes) => {
        const text = bytes.toString('base64');
        expect(restoreBase64(damage(text))).toBe(text);
      }),
    );
  });

  it('keeps a + that stood first or last, where the blank it became looks like a stray', () => {
    const bytes = Buffer.concat([
      Buffer.from('fbefbe', 'hex'),
      Buffer.alloc(42),
      Buffer.from('fbefbe', 'hex'),
    ]);
    const text = bytes.toString('base64');
    expect(damage(text).trim()).not.toBe(damage(text));
    expect(restoreBase64(damage(text))).toBe(text);
  });

  it('drops blanks that are strays', () => {
    fc.assert(
      fc.property(sealed, fc.constantFrom(' ', '  ', '\n'), (bytes, stray) => {
        const text = bytes.toString('base64');
        fc.pre(!/^\+|\+$/.test(text));
        expect(restoreBase64(`${stray}${text}${stray}`)).toBe(text);
      }),
    );
  });
});
