// What a merchant may write for a time and a number.
import { describe, expect, it } from 'vitest';
import { readNumber, readTime } from './read-argument.ts';

describe('an argument', () => {
  it.each([
    ['2026-10-01', 1_790_812_800],
    ['2026-10-01T08:00+08:00', 1_790_812_800],
    ['2026-10-01T00:00:01Z', 1_790_812_801],
  ])('that is the time %s is read as seconds', (text, seconds) => {
    expect(readTime('since', text)).toBe(seconds);
  });

  it.each(['', 'yesterday', '2026-10-01T08:00', '2026-13-01', '1790812800'])(
    'is no time when it is %j: a zone that is guessed would hide differences',
    (text) => {
      expect(() => readTime('since', text)).toThrow('--since');
    },
  );

  it.each(['0', '-1', 'x', '', 'Infinity'])('is no number above 0 when it is %j', (text) => {
    expect(() => readNumber('per-second', text)).toThrow('--per-second');
  });

  it('that is a number may be less than one', () => {
    expect(readNumber('per-second', '0.5')).toBe(0.5);
  });
});
