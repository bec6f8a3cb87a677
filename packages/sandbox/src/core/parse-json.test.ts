// JSON bodies of requests: read as they are, but not deeper than anybody means them.
import { expect, test } from 'vitest';
import { parseJson } from './parse-json.ts';

const nested = (levels: number) => '['.repeat(levels) + ']'.repeat(levels);

test('a body is what its JSON says', () => {
  expect(parseJson('{"a":[1,"2",null]}')).toEqual({ a: [1, '2', null] });
  expect(parseJson(nested(64))).toBeInstanceOf(Array);
});

test('a body that is no JSON, or is nested without end, is refused', () => {
  expect(() => parseJson('{')).toThrow(SyntaxError);
  expect(() => parseJson(nested(65))).toThrow(SyntaxError);
  expect(() => parseJson(nested(100_000))).toThrow(SyntaxError);
  expect(() => parseJson(`${'{"a":'.repeat(5_000)}1${'}'.repeat(5_000)}`)).toThrow(SyntaxError);
});
