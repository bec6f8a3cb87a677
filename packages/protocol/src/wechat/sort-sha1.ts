// WeChat's signature of values: sort them, join them without a separator, SHA-1.
// @see 微信卡券 JS-SDK 附录4
import { sha1Hex } from '#digest/sha1';

type Value = string | number | null | undefined;

/**
 * SHA-1 over the values in byte order. Absent and empty values add nothing; nothing is trimmed (the ticket of
 * WeChat's own sample ends with a blank).
 *
 * @example sortSha1(['789', '456', '123']) // "f7c3bc1d808e04732adf679965ccc34ca7ae3441"
 * @supported h5 node
 */
export function sortSha1(values: readonly Value[]): string {
  const sorted: string[] = [];
  for (const value of values) if (value !== undefined && value !== null) insert(sorted, String(value));
  let joined = '';
  for (const text of sorted) joined += text;
  return sha1Hex(joined);
}

/** Of seven values at most; for so few, Array's own sort costs more than the digest. */
function insert(sorted: string[], text: string): void {
  let at = sorted.length;
  for (; at > 0; at -= 1) {
    const before = sorted[at - 1] ?? '';
    if (compareBytes(before, text) <= 0) break;
    sorted[at] = before;
  }
  sorted[at] = text;
}

/**
 * UTF-8 order, which is the order of code points; JavaScript's own order differs beyond U+FFFF, a locale's everywhere.
 *
 * @example ['b', 'B'].sort(compareBytes) // ["B", "b"]
 * @supported h5 node
 */
export function compareBytes(a: string, b: string): number {
  const end = Math.min(a.length, b.length);
  let at = 0;
  while (at < end && a.charCodeAt(at) === b.charCodeAt(at)) at += 1;
  return at === end ? a.length - b.length : rank(a.charCodeAt(at)) - rank(b.charCodeAt(at));
}

/** Where a UTF-16 unit stands in the order of code points: halves of pairs are of characters beyond all other units. */
function rank(unit: number): number {
  if (unit < 0xd800) return unit;
  return unit < 0xe000 ? unit + 0x2000 : unit - 0x800;
}
