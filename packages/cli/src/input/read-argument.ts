// Arguments that are more than text.
import { CouponError } from '@kaquan/protocol/errors';

/**
 * A time as it is written, with its zone; seconds.
 *
 * @throws {CouponError} FIELD_INVALID
 */
export function readTime(name: string, text: string): number {
  const time = /^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}(:\d{2})?(Z|[+-]\d{2}:\d{2}))?$/.test(text)
    ? Date.parse(text)
    : Number.NaN;
  if (Number.isNaN(time))
    throw new CouponError(
      'FIELD_INVALID',
      `--${name} is a day (2026-10-01, by UTC) or a time with its zone (2026-10-01T08:00+08:00).`,
    );
  return Math.floor(time / 1000);
}

/**
 * A number above nothing.
 *
 * @throws {CouponError} FIELD_INVALID
 */
export function readNumber(name: string, text: string): number {
  const number = Number(text);
  if (!(number > 0 && Number.isFinite(number)))
    throw new CouponError('FIELD_INVALID', `--${name} is a number above 0.`);
  return number;
}
