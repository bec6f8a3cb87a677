// Reads platforms' fields as they are rather than as documented: numbers come as strings, ids as numbers.

/**
 * An object's fields, or an empty object for anything else, so that a missing level reads as missing fields.
 *
 * @example readRecord(answer.data).couponId
 * @supported swan h5 weapp node
 */
export function readRecord(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
}

/**
 * A text or a number as text, without blanks around it; undefined if it is empty or neither.
 *
 * @example readText(8102216835) // "8102216835"
 * @supported swan h5 weapp node
 */
export function readText(value: unknown): string | undefined {
  if (typeof value === 'number' && Number.isFinite(value)) return String(value);
  if (typeof value !== 'string') return undefined;
  return value.trim() || undefined;
}

/**
 * A number, also one written as text; undefined for anything else, the empty text included.
 *
 * @example readNumber('80') // 80
 * @supported swan h5 weapp node
 */
export function readNumber(value: unknown): number | undefined {
  const text = readText(value);
  if (text === undefined) return undefined;
  const number = Number(text);
  return Number.isFinite(number) ? number : undefined;
}
