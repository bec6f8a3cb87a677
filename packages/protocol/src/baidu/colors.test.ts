// Baidu's colours by name.
import { expect, it } from 'vitest';
import { COLORS, colorName, colorValue } from './colors.ts';

it('knows the sixteen colours of the table', () => {
  expect(Object.keys(COLORS)).toHaveLength(16);
  expect(colorValue('B160')).toBe('#5F6062');
  expect(colorValue('B170')).toBeUndefined();
});

it("reads the name of the document's own sample, B10", () => {
  expect(colorName('B10')).toBe('B010');
  expect(colorValue('b10')).toBe('#9857AE');
  expect(colorName('Color010')).toBe('Color010');
});

// Found by fuzzing: a template of this colour answered what every object inherits instead of a colour.
it.each(['__proto__', 'constructor', 'toString'])('guards against a colour called %s', (name) => {
  expect(colorValue(name)).toBeUndefined();
});
