// What PostgreSQL can keep of what a platform wrote: no NUL, no half of a surrogate pair, nothing nested without end.

/** Levels of a platform's JSON; real ones have six or seven. */
const DEEPEST = 64;

/**
 * The same value with U+FFFD for every character that neither `text` nor `jsonb` takes: one of them anywhere in a push
 * or in what is printed on a coupon would otherwise keep all of it out of the database, however often it is tried.
 *
 * @throws {RangeError} for a value that is nested too deeply
 * @example storable({ Title: 'a\u0000' }) // { Title: 'a\ufffd' }
 * @supported node
 */
export function storable<T>(value: T): T {
  return clean(value, 0) as T;
}

function clean(value: unknown, depth: number): unknown {
  if (depth > DEEPEST) throw new RangeError('nested too deeply');
  if (typeof value === 'string') return cleanText(value);
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map((item) => clean(item, depth + 1));
  return Object.fromEntries(
    Object.entries(value).map(([name, item]) => [cleanText(name), clean(item, depth + 1)]),
  );
}

function cleanText(text: string): string {
  return text.replace(/[\0\p{Surrogate}]/gu, '\ufffd');
}
