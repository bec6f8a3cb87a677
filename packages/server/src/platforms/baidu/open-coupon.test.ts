// Opening coupons while the merchant changes the App Secret.
import { createCipheriv } from 'node:crypto';
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

  it('opens with whichever candidate fits when the cipher is auto, also while the secret is being changed', () => {
    const sealing = createCipheriv('aes-256-ecb', OLD, null);
    const plain = JSON.stringify({
      open_id: claim.openId,
      coupon_id: claim.couponId,
      coupon_code: claim.couponCode,
      app_key: claim.appKey,
      coupon_take_id: claim.couponTakeId,
    });
    const bare = Buffer.concat([sealing.update(plain), sealing.final()]).toString('base64');
    const secrets = { appKey: claim.appKey, appSecret: NEW, previousAppSecret: OLD };
    expect(openCoupon(bare, { ...secrets, couponCipher: 'auto' })).toEqual(claim);
    expect(openCoupon(sealed(NEW), { ...secrets, couponCipher: 'auto' })).toEqual(claim);
    expect(() => openCoupon(bare, secrets)).toThrow(expect.objectContaining({ code: 'COUPON_UNREADABLE' }));
  });

  it("opens with a cipher of the merchant's own", () => {
    const couponCipher = { name: 'own', open: () => JSON.stringify({ ...own }) };
    const own = {
      open_id: 'o',
      coupon_id: '1',
      coupon_code: 'C',
      app_key: claim.appKey,
      coupon_take_id: '2',
    };
    expect(openCoupon('AAAA', { appKey: claim.appKey, appSecret: NEW, couponCipher }).couponTakeId).toBe('2');
  });
});
