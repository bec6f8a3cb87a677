// A coupon's code as a picture that a shop's scanner reads: one SVG in a data URL, which an Image shows on h5 and in
// a mini-program alike. Black on white whatever the page's colours, with the quiet zone that scanners need.
// QR codes by uqr and Code 128 by etiket: both give modules rather than draw on a canvas, and are small.
import { encodeCode128 } from 'etiket/barcode';
import { encode } from 'uqr';

export interface CodePicture {
  /** A data URL. */
  src: string;
  /** px, a whole number of them for each module, so that no edge is blurred. */
  width: number;
  height: number;
}

/** What fits into a phone 320 px wide, beside the page's and the box's margins. */
const WIDEST = 272;
/** Modules of white around a QR code, and on either side of bars. */
const QR_QUIET = 4;
const BARS_QUIET = 10;
const QR_SIZE = 264;
const BARS_HEIGHT = 84;

/** What every scanner types as it is. Others than these the encoders take too, and make something else of them. */
const PRINTABLE = /^[\x20-\x7e]+$/;

/**
 * A QR code that survives scratches of 15 %.
 *
 * @returns undefined for a code that no scanner would type as it is
 * @example const picture = qrPicture('226009850808'); // { src: "data:image/svg+xml,…", width: 261, height: 261 }
 * @supported h5 weapp node
 */
export function qrPicture(code: string): CodePicture | undefined {
  if (!PRINTABLE.test(code)) return undefined;
  const { data, size } = encode(code, { ecc: 'M', border: QR_QUIET });
  const side = size * pixelsPerModule(size, QR_SIZE);
  const dark = data.flatMap((row, y) => runs(row).map(([from, length]) => bar(from, y, length, 1)));
  return { src: draw(dark, size, size), width: side, height: side };
}

/**
 * Code 128, the bars that every till reads.
 *
 * @returns undefined for a code that no scanner would type as it is
 * @example const picture = barsPicture('226009850808'); // { src: "data:image/svg+xml,…", width: 242, height: 84 }
 * @supported h5 weapp node
 */
export function barsPicture(code: string): CodePicture | undefined {
  if (!PRINTABLE.test(code)) return undefined;
  const dark: string[] = [];
  let at = BARS_QUIET;
  // Bar, gap, bar, gap, …, bar.
  encodeCode128(code).forEach((width, place) => {
    if (place % 2 === 0) dark.push(bar(at, 0, width, BARS_HEIGHT));
    at += width;
  });
  const modules = at + BARS_QUIET;
  const width = modules * pixelsPerModule(modules, WIDEST);
  return { src: draw(dark, modules, BARS_HEIGHT), width, height: BARS_HEIGHT };
}

function pixelsPerModule(modules: number, widest: number): number {
  return Math.max(1, Math.floor(widest / modules));
}

/** Where the dark modules of a row begin, and how many follow each other. */
function runs(row: boolean[]): [from: number, length: number][] {
  const found: [number, number][] = [];
  row.forEach((dark, x) => {
    const last = found[found.length - 1];
    if (dark && last && last[0] + last[1] === x) last[1] += 1;
    else if (dark) found.push([x, 1]);
  });
  return found;
}

function bar(x: number, y: number, width: number, height: number): string {
  return `M${x} ${y}h${width}v${height}h-${width}z`;
}

function draw(dark: string[], width: number, height: number): string {
  const box = `viewBox='0 0 ${width} ${height}' preserveAspectRatio='none' shape-rendering='crispEdges'`;
  const ground = `<path fill='#fff' d='${bar(0, 0, width, height)}'/>`;
  const svg = `<svg xmlns='http://www.w3.org/2000/svg' ${box}>${ground}<path d='${dark.join('')}'/></svg>`;
  // Quotes and brackets too: a mini-program puts the URL into a style of its own.
  return `data:image/svg+xml,${encodeURIComponent(svg).replace(/['()]/g, percent)}`;
}

function percent(mark: string): string {
  return `%${mark.charCodeAt(0).toString(16)}`;
}
