// Damages inputs that are known to reach something: what coverage-guided fuzzing makes its next inputs from.
import * as fc from 'fast-check';
import { HOSTILE_NUMBERS, HOSTILE_TOKENS, MOST_CHARACTERS } from '../hostile/tokens.ts';

type Mutation = (text: string) => string;

/** A place in a text, as a part of its length. */
const place = fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true });
const at = (text: string, part: number) => Math.floor(part * (text.length + 1));

const insert = fc
  .tuple(place, fc.oneof(fc.constantFrom(...HOSTILE_TOKENS), fc.string({ unit: 'binary', maxLength: 4 })))
  .map(
    ([where, token]): Mutation =>
      (text) =>
        text.slice(0, at(text, where)) + token + text.slice(at(text, where)),
  );

const cut = fc.tuple(place, place).map(
  ([one, other]): Mutation =>
    (text) => {
      const [from, to] = [at(text, one), at(text, other)].sort((a, b) => a - b);
      return text.slice(0, from) + text.slice(to);
    },
);

const flip = fc.tuple(place, fc.nat(15)).map(
  ([where, bit]): Mutation =>
    (text) => {
      const index = at(text, where);
      const code = text.charCodeAt(index);
      if (Number.isNaN(code)) return text;
      return (
        text.slice(0, index) +
        String.fromCharCode(code ^ (1 << (bit % (code < 256 ? 8 : 16)))) +
        text.slice(index + 1)
      );
    },
);

/** A few characters, over and over: depth for what nests, length for what does not. */
const repeat = fc
  .tuple(
    place,
    fc.integer({ min: 1, max: 12 }),
    fc.oneof(
      { weight: 9, arbitrary: fc.integer({ min: 2, max: 40 }) },
      { weight: 1, arbitrary: fc.integer({ min: 100, max: 8_000 }) },
    ),
  )
  .map(
    ([where, length, times]): Mutation =>
      (text) => {
        const from = at(text, where);
        const part = text.slice(from, from + length);
        return (
          text.slice(0, from) +
          part.repeat(Math.min(times, Math.ceil(MOST_CHARACTERS / length))) +
          text.slice(from)
        );
      },
  );

const renumber = fc.tuple(place, fc.constantFrom(...HOSTILE_NUMBERS)).map(
  ([where, number]): Mutation =>
    (text) => {
      const numbers = [...text.matchAll(/\d+/g)];
      const found = numbers[Math.floor(where * numbers.length)];
      return found ? text.slice(0, found.index) + number + text.slice(found.index + found[0].length) : text;
    },
);

const ONE = fc.oneof(insert, cut, flip, repeat, renumber);

/**
 * Inputs near those of a corpus: each damaged in up to four ways, or its beginning joined to the end of another.
 *
 * @example fc.sample(mutated(corpus), { seed, numRuns: 256 })
 */
export function mutated(corpus: readonly string[]): fc.Arbitrary<string> {
  const one = fc.constantFrom(...corpus);
  const damaged = fc
    .tuple(one, fc.array(ONE, { minLength: 1, maxLength: 4 }))
    .map(([text, mutations]) => mutations.reduce((now, mutation) => mutation(now), text));
  const joined = fc
    .tuple(one, one, place, place)
    .map(([head, tail, end, start]) => head.slice(0, at(head, end)) + tail.slice(at(tail, start)));
  return fc
    .oneof({ weight: 5, arbitrary: damaged }, { weight: 1, arbitrary: joined })
    .map((text) => text.slice(0, MOST_CHARACTERS));
}
