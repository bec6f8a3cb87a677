// Validity in English, at China's midnights.
import { describe, expect, it } from 'vitest';
import { formatMoment, validityRange, validityWords } from './time.ts';

const at = (time: string) => Date.parse(`${time}+08:00`) / 1000;
const NOW = at('2026-11-21T10:24:00');

describe('a period', () => {
  it.each([
    [{ endTime: at('2026-11-21T10:24:30') }, '1 minute left'],
    [{ endTime: at('2026-11-21T11:00:00') }, '36 minutes left'],
    [{ endTime: at('2026-11-21T23:59:59') }, 'Expires today'],
    [{ endTime: at('2026-11-22T00:00:00') }, 'Expires tomorrow'],
    [{ endTime: at('2026-11-24T10:24:00') }, '3 days left'],
    [{ endTime: at('2027-03-01T00:00:00') }, 'Valid until 1 Mar 2027'],
    [{ endTime: at('2026-11-20T09:00:00') }, 'Expired on 20 Nov'],
    [{ beginTime: at('2026-11-22T07:30:00') }, 'Starts tomorrow 07:30'],
    [{}, 'No expiry date'],
  ])('%j reads as %s', (validity, words) => {
    expect(validityWords(validity, NOW)).toBe(words);
  });

  it.each([
    [
      { beginTime: at('2026-11-01T00:00:00'), endTime: at('2027-01-02T23:59:00') },
      '1 Nov 00:00 to 2 Jan 2027 23:59',
    ],
    [{ beginTime: at('2026-11-01T00:00:00') }, 'From 1 Nov 00:00'],
    [{ endTime: at('2026-12-31T23:59:00') }, 'Until 31 Dec 23:59'],
    [{}, 'No expiry date'],
  ])('%j is in full %s', (validity, words) => {
    expect(validityRange(validity, NOW)).toBe(words);
  });
});

it('names days as one says them in a sentence', () => {
  expect(formatMoment(at('2026-11-21T00:00:00'), NOW)).toBe('today 00:00');
  expect(formatMoment(at('2026-11-29T07:30:00'), NOW)).toBe('29 Nov 07:30');
});
