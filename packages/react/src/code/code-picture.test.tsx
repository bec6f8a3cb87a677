// The pictures of a code, read again by another library and by the rules of Code 128.
import { describe, expect, it } from 'vitest';
import { paint, readBars, readQr, readWidths } from '../../test-support/read-picture.ts';
import { barsPicture, qrPicture } from './code-picture.ts';

/** WeChat's own codes, and what merchants bring themselves: at most 20 printable characters. */
const CODES = [
  '226009850808',
  '110201201245',
  '1',
  '12',
  '123',
  'A',
  'abc-DEF_0099',
  'AB12CD345678EF9',
  '0000000000000000000',
  '~!@#$%^&*()_+{}|:"<>',
  "a b/c?d=e&f'g",
  'ZZZZZZZZZZZZZZZZZZZZ',
  '99999999999999999999',
];

describe.each(CODES)('%s', (code) => {
  it('can be scanned as a QR code', () => {
    expect(readQr(qrPicture(code)?.src ?? '')).toBe(code);
  });

  it('can be scanned as bars', () => {
    expect(readBars(barsPicture(code)?.src ?? '')).toBe(code);
  });

  it('fits into a phone 320 px wide, a whole number of px for each module', () => {
    for (const picture of [qrPicture(code), barsPicture(code)]) {
      const { src = '', width = 0 } = picture ?? {};
      const modules = paint(src).width;
      expect(width % modules).toBe(0);
      expect(width).toBeGreaterThanOrEqual(modules);
      expect(width).toBeLessThanOrEqual(280);
    }
  });
});

it('is read from each pair of printable characters, whatever set the bars choose', () => {
  const printable = Array.from({ length: 95 }, (_, at) => String.fromCharCode(32 + at));
  for (const first of printable) {
    for (const second of ['0', '7', 'A', 'z', ' ']) {
      for (const code of [`${first}${second}`, `1234${first}${second}`, `${first}12345${second}678`]) {
        expect(readBars(barsPicture(code)?.src ?? '')).toBe(code);
      }
    }
  }
});

it('leaves the quiet zone that scanners need around it', () => {
  const widths = readWidths(barsPicture('226009850808')?.src ?? '');
  expect([widths[0], widths.at(-1)]).toEqual([10, 10]);
  const { width, isDark } = paint(qrPicture('226009850808')?.src ?? '');
  for (let at = 0; at < width; at++) {
    for (const edge of [0, 3, width - 4, width - 1]) {
      expect([isDark(at, edge), isDark(edge, at)]).toEqual([false, false]);
    }
  }
  expect(isDark(4, 4)).toBe(true);
});

it('is black on white without a word of the theme: dark mode must not turn it round', () => {
  for (const picture of [qrPicture('1'), barsPicture('1')]) {
    const svg = decodeURIComponent(picture?.src ?? '');
    expect(svg).toContain("fill='#fff'");
    expect(svg).not.toMatch(/currentColor|var\(|prefers-color-scheme/);
  }
});

it('has a URL that fits between any quotes, as a mini-program puts it into a style', () => {
  for (const picture of [qrPicture('226009850808'), barsPicture('226009850808')]) {
    expect(picture?.src).toMatch(/^data:image\/svg\+xml,[^'"()\s<>#]+$/);
  }
});

it.each(['', '券码', 'a\u0000b', 'café'])(
  'has no picture for %j, which no scanner would type as it is',
  (code) => {
    expect(qrPicture(code)).toBeUndefined();
    expect(barsPicture(code)).toBeUndefined();
  },
);
