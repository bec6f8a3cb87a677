// Reads a code's picture again as a scanner would: its paths painted onto a bitmap, the bitmap decoded.
import decodeQR from 'qr/decode.js';

interface Bitmap {
  width: number;
  height: number;
  isDark(x: number, y: number): boolean;
}

/** Paints the picture, `scale` pixels for one of its units. */
export function paint(src: string, scale = 1): Bitmap {
  const svg = new DOMParser().parseFromString(
    decodeURIComponent(src.replace(/^data:image\/svg\+xml,/, '')),
    'image/svg+xml',
  ).documentElement;
  const [, , width = 0, height = 0] = (svg.getAttribute('viewBox') ?? '')
    .split(' ')
    .map((n) => Number(n) * scale);
  const dark = new Uint8Array(width * height);
  for (const path of svg.querySelectorAll('path')) {
    const isGround = path.getAttribute('fill') === '#fff';
    for (const [, ...numbers] of (path.getAttribute('d') ?? '').matchAll(
      /M(\d+) (\d+)h(\d+)v(\d+)h-(\d+)z/g,
    )) {
      const [x = 0, y = 0, w = 0, h = 0, back = 0] = numbers.map((n) => Number(n) * scale);
      if (back !== w) throw new Error('a bar that is not closed');
      for (let row = y; row < y + h; row++) dark.fill(isGround ? 0 : 1, row * width + x, row * width + x + w);
    }
  }
  return { width, height, isDark: (x, y) => dark[y * width + x] === 1 };
}

export function readQr(src: string): string {
  const { width, height, isDark } = paint(src, 8);
  const data = new Uint8Array(width * height * 4).fill(255);
  for (let at = 0; at < width * height; at++) {
    if (isDark(at % width, Math.floor(at / width))) data.fill(0, at * 4, at * 4 + 3);
  }
  return decodeQR({ width, height, data });
}

/** @returns the widths of bars and gaps, the quiet zones first and last */
export function readWidths(src: string): number[] {
  const { width, height, isDark } = paint(src);
  const widths = [0];
  for (let x = 0, dark = false; x < width; x++) {
    if (isDark(x, 0) !== isDark(x, height - 1)) throw new Error('a bar that does not reach the end');
    if (isDark(x, 0) !== dark) {
      dark = !dark;
      widths.push(0);
    }
    widths[widths.length - 1] = (widths.at(-1) ?? 0) + 1;
  }
  return widths;
}

/** The widths of each symbol, in the order of their values. */
const SYMBOLS =
  '212222 222122 222221 121223 121322 131222 122213 122312 132212 221213 221312 231212 112232 122132 122231 113222 123122 123221 223211 221132 221231 213212 223112 312131 311222 321122 321221 312212 322112 322211 212123 212321 232121 111323 131123 131321 112313 132113 132311 211313 231113 231311 112133 112331 132131 113123 113321 133121 313121 211331 231131 213113 213311 213131 311123 311321 331121 312113 312311 332111 314111 221411 431111 111224 111422 121124 121421 141122 141221 112214 112412 122114 122411 142112 142211 241211 221114 413111 241112 134111 111242 121142 121241 114212 124112 124211 411212 421112 421211 212141 214121 412121 111143 111341 131141 114113 114311 411113 411311 113141 114131 311141 411131 211412 211214 211232'.split(
    ' ',
  );
const STOP = '2331112';
const CODE_C = 99;
const CODE_B = 100;
const CODE_A = 101;
const START_A = 103;

/** Reads Code 128: start, symbols in sets A, B and C, check symbol, stop. */
export function readBars(src: string): string {
  const all = readWidths(src).slice(1, -1).join('');
  if (!all.endsWith(STOP)) throw new Error('no stop');
  const values = (all.slice(0, -STOP.length).match(/.{6}/g) ?? []).map((widths) => SYMBOLS.indexOf(widths));
  const [start = -1, ...rest] = values;
  const check = rest.pop();
  const sum = rest.reduce((total, value, place) => total + value * (place + 1), start);
  if (start < START_A || values.includes(-1) || check !== sum % 103) throw new Error('damaged');
  let set = start - START_A + 65;
  let text = '';
  for (const value of rest) {
    if (set === 67 && value < CODE_B) text += String(value).padStart(2, '0');
    else if (value === CODE_C) set = 67;
    else if (value === CODE_B) set = 66;
    else if (value === CODE_A) set = 65;
    else if (value < 96) text += String.fromCharCode(set === 65 && value >= 64 ? value - 64 : value + 32);
    else throw new Error(`symbol ${value} in set ${String.fromCharCode(set)}`);
  }
  return text;
}
