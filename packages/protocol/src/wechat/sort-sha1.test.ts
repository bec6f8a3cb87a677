// The digest under all signatures of cards: by bytes, in any order.
import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import vectors from '../../../../test/fixtures/vectors/wechat.json' with { type: 'json' };
import { sortSha1 } from './sort-sha1.ts';

it.each(vectors.sortSha1)('gives the published digest of $id', ({ values, expected }) => {
  expect(sortSha1(values)).toBe(expected);
});

it('orders by UTF-8 bytes, also where UTF-16 units order differently', () => {
  const sha1 = (text: string) => createHash('sha1').update(text).digest('hex');
  expect(sortSha1(['\u{1f600}', '\uff5e'])).toBe(sha1('\uff5e\u{1f600}'));
  expect(sortSha1(['b', 'B', '_', 'a', '1'])).toBe(sha1('1B_ab'));
});

it('gives the same digest whatever the order, and leaves the array of the caller alone', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: 'grapheme' })), (values) => {
      const copy = [...values];
      const sorted = [...values].sort((a, b) => Buffer.compare(Buffer.from(a), Buffer.from(b)));
      const digest = createHash('sha1').update(sorted.join('')).digest('hex');
      expect(sortSha1(values)).toBe(digest);
      expect(sortSha1([...values].reverse())).toBe(digest);
      expect(values).toEqual(copy);
    }),
  );
});
