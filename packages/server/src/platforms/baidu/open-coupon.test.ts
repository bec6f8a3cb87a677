// Opening coupons while the merchant changes the App Secret.
import { sealLaunchCoupon } from '@kaquan/protocol/baidu/launch-coupon';
import { describe, expect, it } from 'vitest';
import { openCoupon } from './open-coupon.ts';

const OLD = '0123456789abcdefghijklmnopqrstuv';
const NEW = 'vutsrqponmlkjihgfedcba9876543210';
const claim = {
  openId: 'o',
  couponId: '1',
  couponCode: 'C',
  appKey: 'y2dTfnWf',
  couponTakeId: '9007199254740993',
};
const sealed = (appSecret: string) => sealLaunchCoupon(claim, { appSecret, random: '0123456789abcdef' });

describe('a coupon', () => {
  it('opens with the secret, or with the one before it', () => {
    const secrets = { appKey: claim.appKey, appSecret: NEW, previousAppSecret: OLD };
    expect(openCoupon(sealed(NEW), secrets)).toEqual(claim);
    expect(openCoupon(sealed(OLD), secrets)).toEqual(claim);
  });

  it('does not open with an old secret that is not configured, nor for another app', () => {
    const unreadable = expect.objectContaining({ code: 'COUPON_UNREADABLE' });
    expect(() => openCoupon(sealed(OLD), { appKey: claim.appKey, appSecret: NEW })).toThrow(unreadable);
    expect(() => openCoupon(sealed(NEW), { appKey: 'other', appSecret: NEW })).toThrow(unreadable);
  });
});
