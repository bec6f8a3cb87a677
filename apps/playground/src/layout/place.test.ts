// What is open stands in the address, and comes back from it.
import { describe, expect, it } from 'vitest';
import { goTo, type Place, readPlace, writePlace } from './place.ts';

const beginning: Place = { tab: 'baidu', left: 'baidu', coupon: '', baidu: '', wechat: '', device: 'ios' };

describe('the place in the address', () => {
  it('comes back as it was written', () => {
    const place: Place = {
      tab: 'wechat',
      left: 'merchant',
      coupon: 'pFS7Fjg8kV1IdDz01r4SQwMkuCKc',
      baidu: '小红',
      wechat: '小刚',
      device: 'android',
    };
    expect(readPlace(writePlace(place))).toEqual(place);
  });

  it('needs no hash for the beginning, and takes nonsense for it', () => {
    expect(readPlace('')).toEqual(beginning);
    expect(readPlace('#tab=nowhere&left=right&device=pager')).toEqual(beginning);
    expect(writePlace(readPlace(''))).toBe('');
  });

  it("shows the merchant's desk on the left of whoever is sent to it", () => {
    expect(readPlace('#tab=merchant&coupon=new')).toEqual({
      ...beginning,
      tab: 'merchant',
      left: 'merchant',
      coupon: 'new',
    });
  });

  it("keeps the merchant's desk while the visitor looks at the time line or the other phone", () => {
    const place = { ...beginning, ...goTo('merchant'), ...goTo('wechat') };
    expect(place.left).toBe('merchant');
    expect(readPlace(writePlace(place))).toEqual(place);
    expect({ ...place, ...goTo('baidu') }.left).toBe('baidu');
  });
});
