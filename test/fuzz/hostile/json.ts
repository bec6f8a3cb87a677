// JSON as text, because the worst of it cannot be said with values: keys twice, -0, numbers of 400 digits, `__proto__`.
import * as fc from 'fast-check';
import { hostileText } from './text.ts';
import { HOSTILE_KEYS, HOSTILE_NUMBERS } from './tokens.ts';

const number = fc.constantFrom(
  ...HOSTILE_NUMBERS.filter((text) => /^-?(0|[1-9]\d*)(\.\d+)?([eE][+-]?\d+)?$/.test(text)),
);
const text = hostileText.map((value) => JSON.stringify(value));
const word = fc.constantFrom('null', 'true', 'false', '""', '[]', '{}', '[[]]', '"\\u0000"', '"\\ud800"');

/** A value inside another, over and over: what recursion breaks on. */
const deep = fc
  .tuple(
    fc.constantFrom(['[', ']'], ['{"a":', '}'], ['{"__proto__":', '}'], ['[{"xml":', '}]']),
    fc.integer({ min: 10, max: 20_000 }),
  )
  .map(([[open = '', close = ''], depth]) => `${open.repeat(depth)}1${close.repeat(depth)}`);

function objectOf(value: fc.Arbitrary<string>, names: readonly string[]): fc.Arbitrary<string> {
  const key = fc.oneof(
    { weight: 5, arbitrary: fc.constantFrom(...(names.length > 0 ? names : ['a'])) },
    { weight: 2, arbitrary: fc.constantFrom(...HOSTILE_KEYS) },
    { weight: 1, arbitrary: fc.string({ maxLength: 8 }) },
  );
  return fc
    .array(fc.tuple(key, value), { maxLength: 8 })
    .map((entries) => `{${entries.map(([name, one]) => `${JSON.stringify(name)}:${one}`).join(',')}}`);
}

/** Any JSON; objects with these names as keys more often than others. */
export function hostileJson(names: readonly string[] = []): fc.Arbitrary<string> {
  const { value } = fc.letrec<{ value: string }>((tie) => ({
    value: fc.oneof(
      { maxDepth: 4, withCrossShrink: false },
      { weight: 3, arbitrary: text },
      { weight: 3, arbitrary: number },
      { weight: 2, arbitrary: word },
      { weight: 4, arbitrary: objectOf(tie('value'), names) },
      {
        weight: 2,
        arbitrary: fc.array(tie('value'), { maxLength: 4 }).map((items) => `[${items.join(',')}]`),
      },
    ),
  }));
  return fc.oneof(
    { weight: 12, arbitrary: objectOf(value, names) },
    { weight: 2, arbitrary: value },
    { weight: 1, arbitrary: deep },
    {
      weight: 1,
      arbitrary: fc.tuple(fc.constantFrom('\ufeff', ' ', '\0', '//'), value).map((parts) => parts.join('')),
    },
  );
}

/** A sample of a document with some of its values, at any level, replaced by hostile ones. */
export function damagedJson(sample: unknown): fc.Arbitrary<string> {
  const paths = leavesOf(sample);
  if (paths.length === 0) return hostileJson();
  const leaf = fc.oneof(
    { weight: 3, arbitrary: text },
    { weight: 3, arbitrary: number },
    { weight: 2, arbitrary: word },
    { weight: 1, arbitrary: hostileJson() },
  );
  return fc
    .array(fc.tuple(fc.constantFrom(...paths), leaf), { minLength: 1, maxLength: 4 })
    .map((changes) => writeJson(sample, '', new Map(changes)));
}

/** Where the values of a sample are: every level, the leaves and what holds them. */
function leavesOf(value: unknown, path = ''): string[] {
  if (typeof value !== 'object' || value === null) return [path];
  const inner = Object.entries(value).flatMap(([name, one]) => leavesOf(one, `${path}/${name}`));
  return path === '' ? inner : [path, ...inner];
}

function writeJson(value: unknown, path: string, changes: ReadonlyMap<string, string>): string {
  const changed = changes.get(path);
  if (changed !== undefined) return changed;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const parts = Object.entries(value).map(([name, one]) => {
    const written = writeJson(one, `${path}/${name}`, changes);
    return Array.isArray(value) ? written : `${JSON.stringify(name)}:${written}`;
  });
  return Array.isArray(value) ? `[${parts.join(',')}]` : `{${parts.join(',')}}`;
}
