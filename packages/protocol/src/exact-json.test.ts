// JSON whose long integers keep their digits, and otherwise JSON.
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { parseExactJson } from './exact-json.ts';

it('keeps every digit of a 64-bit id that JSON.parse would round', () => {
  expect(parseExactJson('{"couponTakeId":9007199254740993,"list":[-18446744073709551615]}')).toEqual({
    couponTakeId: '9007199254740993',
    list: ['-18446744073709551615'],
  });
});

it('leaves numbers that fit, fractions, and digits inside strings and keys alone', () => {
  const text =
    '{"a":9007199254740991,"b":0.12345678901234567890,"c":"9007199254740993 \\"12345678901234567890","12345678901234567890":1,"d":1e21}';
  expect(parseExactJson(text)).toEqual(JSON.parse(text));
});

it('refuses what JSON.parse refuses, also when quoting would make it valid', () => {
  expect(() => parseExactJson('{12345678901234567890:1}')).toThrow(SyntaxError);
  expect(() => parseExactJson('')).toThrow(SyntaxError);
});

it('equals JSON.parse on any value without long integers', () => {
  fc.assert(
    fc.property(fc.json(), (text) => {
      fc.pre(!/\d{16}/.test(text));
      expect(parseExactJson(text)).toEqual(JSON.parse(text));
    }),
  );
});

it('gives any integer its own digits', () => {
  fc.assert(
    fc.property(fc.bigInt({ min: -(2n ** 70n), max: 2n ** 70n }), (id) => {
      for (const text of [`{"id":${id}}`, `{"a":1,\n "id" :\t${id} }`, `[${id}]`, `[1, ${id}]`, ` ${id}`]) {
        expect(idIn(parseExactJson(text)), text).toBe(String(id));
      }
    }),
  );
});

/** Wherever the texts above put it. */
function idIn(value: unknown): string {
  const parts: unknown[] = Array.isArray(value)
    ? value
    : Object.values(value instanceof Object ? value : { value });
  return String(parts.at(-1));
}
