// The rules that fields of several platforms share. Numbers may come as text; they are sent as numbers.
import * as v from 'valibot';

/** A text that is not empty. */
export const text = v.pipe(v.string('must be a text'), v.nonEmpty('must not be empty'));

/** A whole number between two bounds. */
export function whole(min: number, max = Number.MAX_SAFE_INTEGER) {
  const rule =
    max === Number.MAX_SAFE_INTEGER
      ? `must be a whole number of at least ${min}`
      : `must be a whole number from ${min} to ${max}`;
  return v.pipe(
    v.union([v.number(), v.pipe(v.string(), v.regex(/^\d+$/, rule), v.transform(Number))], rule),
    v.integer(rule),
    v.minValue(min, rule),
    v.maxValue(max, rule),
  );
}

/** Money in fen. */
export const fen = (min: number) => whole(min);

/** Seconds since 1970. One of more digits is milliseconds. */
export const seconds = v.pipe(
  whole(0),
  v.maxValue(99_999_999_999, 'must be in seconds, these look like milliseconds'),
);
