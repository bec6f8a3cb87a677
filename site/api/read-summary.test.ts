// The first comment of a source file becomes the first sentence of its page.
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { publicModules } from './public-modules.ts';
import { readSummary } from './read-summary.ts';

test('lines of the first comment are one, up to what it refers to', () => {
  expect(readSummary('// Uses a card,\n// once.\n// @see the document\nimport x;\n// not this')).toBe(
    'Uses a card, once.',
  );
  expect(readSummary('import x;\n// not this')).toBe('');
});

test('every module that can be imported says what it is', () => {
  const silent = publicModules().filter(({ file }) => readSummary(readFileSync(file, 'utf8')) === '');
  expect(silent.map(({ name }) => name)).toEqual([]);
});
