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
  const asCame = toDigits(decoded);
  const digits = isWholeBlocks(asCame) ? asCame : toDigits(decoded.trim());
  return digits.padEnd(Math.ceil(digits.length / 4) * 4, '=');
}

function toDigits(text: string): string {
  return text.replace(/ /g, '+').replace(/-/g, '+').replace(/_/g, '/').replace(/=+$/, '');
}

/** Blanks at the ends may be strays, or have been `+`: they were, if with them it is whole blocks of a cipher. */
function isWholeBlocks(digits: string): boolean {
  return Math.floor((digits.length * 6) / 8) % 16 === 0;
}
