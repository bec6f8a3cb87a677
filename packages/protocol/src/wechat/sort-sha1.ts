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
  const texts = values.map((value) => (value === undefined || value === null ? '' : String(value)));
  return sha1Hex(texts.sort(compareBytes).join(''));
}

/** UTF-8 order is the order of code points; JavaScript's own order differs beyond U+FFFF, a locale's everywhere. */
export function compareBytes(a: string, b: string): number {
  const left = Array.from(a, (char) => char.codePointAt(0) ?? 0);
  const right = Array.from(b, (char) => char.codePointAt(0) ?? 0);
  const at = left.findIndex((point, i) => point !== right[i]);
  return at < 0 ? left.length - right.length : (left[at] ?? 0) - (right[at] ?? -1);
}
