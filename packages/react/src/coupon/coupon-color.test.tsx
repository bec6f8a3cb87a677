// The ground of a coupon, and whether its words can be read on it.
import { expect, it } from 'vitest';
import { couponColor } from './coupon-color.ts';

it('knows the colours of both platforms, and the short form that Baidu writes', () => {
  expect(couponColor('B030').ground).toBe('#487fcc');
  expect(couponColor('B30').ground).toBe('#487fcc');
  expect(couponColor('Color100').ground).toBe('#cc463d');
});

it('uses dark ink on light grounds only', () => {
  expect(couponColor('Color082').ink).toBe('#23262d');
  expect(couponColor('B150').ink).toBe('#ffffff');
});

it('falls back to red for a colour it does not know, and for none', () => {
  expect(couponColor('Color999')).toEqual(couponColor(undefined));
  expect(couponColor('red; background: url(//evil)').ground).toBe('#cc463d');
});
