// WeChat's colours by name.
import { expect, it } from 'vitest';
import { COLORS, colorValue } from './colors.ts';

it('knows the fourteen colours of the table', () => {
  expect(Object.keys(COLORS)).toHaveLength(14);
  expect(colorValue('Color102')).toBe('#5E6671');
});

it('passes a value through, as card/get answers one, and nothing else', () => {
  expect(colorValue('#63b359')).toBe('#63b359');
  expect(colorValue('Color999')).toBeUndefined();
  expect(colorValue('#63b359;background:url(x)')).toBeUndefined();
});

it.each(['__proto__', 'constructor', 'toString'])('guards against a colour called %s', (name) => {
  expect(colorValue(name)).toBeUndefined();
});
