// JSON whose integers may be longer than a JavaScript number can hold: Baidu's couponTakeId has 64 bits.

/** A number in an object or a list that may be too long; texts of digits rarely look so. */
const LONG_NUMBER = /[:,[]\s*-?\d{16}/;
const STRINGS_AND_NUMBERS = /"(?:[^"\\]|\\.)*"|-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?/g;

/**
 * Parses JSON, but gives every integer beyond 2^53 as a string of its own digits instead of a wrong number.
 *
 * @throws SyntaxError if the text is not JSON
 * @example parseExactJson('{"couponTakeId":9007199254740993}') // { couponTakeId: "9007199254740993" }
 * @supported swan h5 weapp node
 */
export function parseExactJson(text: string): unknown {
  const parsed: unknown = JSON.parse(text);
  if (typeof parsed !== 'number' && !LONG_NUMBER.test(text)) return parsed;
  return JSON.parse(text.replace(STRINGS_AND_NUMBERS, quoteIfTooLong));
}

function quoteIfTooLong(token: string): string {
  const isInteger = /^-?\d+$/.test(token);
  return isInteger && !Number.isSafeInteger(Number(token)) ? `"${token}"` : token;
}
