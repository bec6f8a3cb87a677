// What is open stands in the address, and comes back from it.
import { describe, expect, it } from 'vitest';
import { goTo, type Place, readPlace, writePlace } from './place.ts';
import { BAIDU_STEPS, WECHAT_STEPS } from './walk-step.ts';

const beginning: Place = {
  tab: 'baidu',
  left: 'baidu',
  coupon: '',
  baidu: '',
  wechat: '',
  baiduStep: '',
  wechatStep: '',
  device: 'ios',
};

describe('the place in the address', () => {
  it('comes back as it was written, whatever is on top', () => {
    for (const tab of ['baidu', 'merchant', 'timeline', 'wechat'] as const) {
      const place: Place = {
        tab,
        left: 'merchant',
        coupon: 'pFS7Fjg8kV1IdDz01r4SQwMkuCKc',
        baidu: '小红',
        wechat: '小刚',
        baiduStep: 'used',
        wechatStep: 'claimed',
        device: 'android',
      };
      expect(readPlace(writePlace(place))).toEqual({ ...place, left: 'merchant' });
    }
  });

  it('names the walk on top in its path, so that a person can write one', () => {
    for (const step of BAIDU_STEPS)
      expect(readPlace(`#/baidu/${step}`)).toEqual({ ...beginning, baiduStep: step });
    for (const step of WECHAT_STEPS)
      expect(writePlace({ ...beginning, tab: 'wechat', wechatStep: step })).toBe(`#/wechat/${step}`);
    expect(readPlace('#/wechat/used?wechat=小红').wechat).toBe('小红');
  });

  it('needs no hash for the beginning, and takes nonsense for it', () => {
    expect(readPlace('')).toEqual(beginning);
    expect(readPlace('#/nowhere/used?left=right&device=pager&wechat-step=flown')).toEqual(beginning);
    expect(readPlace('#/baidu/%E0%A4%A')).toEqual(beginning);
    expect(writePlace(readPlace(''))).toBe('');
  });

  it("shows the merchant's desk on the left of whoever is sent to it", () => {
    expect(readPlace('#/merchant/new')).toEqual({
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
