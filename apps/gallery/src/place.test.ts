// Addresses of the gallery: read, written, and mended where they say something that is not there.
import { describe, expect, it } from 'vitest';
import { readPlace, USUAL, writePlace } from './place.ts';

describe('an address of the gallery', () => {
  it('names component, example and every switch', () => {
    const address = '#/coupon-card/over?theme=dark&lang=en&width=320&text=large&motion=off';
    const place = readPlace(address);
    expect(place).toEqual({
      component: 'coupon-card',
      example: 'over',
      theme: 'dark',
      lang: 'en',
      width: 320,
      text: 'large',
      motion: 'off',
    });
    expect(writePlace(place)).toBe(address);
  });

  it('leaves out what is as usual', () => {
    expect(writePlace({ ...USUAL, component: 'notice' })).toBe('#/notice');
    expect(readPlace('#/notice')).toEqual({ ...USUAL, component: 'notice', example: undefined });
  });

  it.each(['', '#', '#/'])('names nothing when it is %j', (address) => {
    expect(readPlace(address).component).toBeUndefined();
  });

  it('is as usual where it says what nobody knows', () => {
    expect(readPlace('#/notice?theme=pink&lang=fr&width=9&text=&motion=maybe')).toEqual(
      readPlace('#/notice'),
    );
  });
});
