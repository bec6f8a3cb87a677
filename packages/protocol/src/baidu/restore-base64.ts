// Undoes what a URL does to base64; swan-core's query parser alone loses `+` and `=`.
// @see 百度卡券 §3.1

/** Beyond it nothing is a coupon. */
const MAX_LENGTH = 4096;

/**
 * Standard base64 again: blanks become `+`, URL-safe letters the usual ones, lost `=` are added.
 *
 * @throws RangeError beyond 4 KiB, URIError for percent signs that encode nothing
 * @example restoreBase64('ab c') // "ab+c"
 * @supported swan h5 weapp node
 */
export function restoreBase64(coupon: string): string {
  if (coupon.length > MAX_LENGTH) throw new RangeError('too long');
  const decoded = coupon.includes('%') ? decodeURIComponent(coupon.trim()) : coupon;
  const asCame = toStandard(decoded);
  const standard = isWholeBlocks(asCame) ? asCame : toStandard(decoded.trim());
  const digits = countDigits(standard);
  const length = Math.ceil(digits / 4) * 4;
  return standard.length === length ? standard : standard.slice(0, digits).padEnd(length, '=');
}

function toStandard(text: string): string {
  return text.replace(/[ -]/g, '+').replace(/_/g, '/');
}

/** What stands before the padding. */
function countDigits(base64: string): number {
  let end = base64.length;
  while (base64[end - 1] === '=') end -= 1;
  return end;
}

/** Blanks at the ends may be strays, or have been `+`: they were, if with them it is whole blocks of a cipher. */
function isWholeBlocks(base64: string): boolean {
  return Math.floor((countDigits(base64) * 6) / 8) % 16 === 0;
}
