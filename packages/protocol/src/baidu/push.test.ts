// Baidu's pushes by their documents' samples, and the key by which a repeated one is known.
import { describe, expect, it } from 'vitest';
import { parseExactJson } from '../exact-json.ts';
import { pushDedupeKey, readPush } from './push.ts';

const claim = {
  ToUserName: 'app_id',
  FromUserName: 'open_id',
  CreateTime: '1472551036',
  MsgType: 'event',
  Event: 'user_get_coupon',
  CouponId: 'pZI8Fjwsy5fVPRBeD78J4RmqVvBc',
  UserCouponCode: '226009850808',
  CouponTakeId: '8102216835',
};

const keyOf = (raw: unknown) => {
  const push = readPush(raw);
  return push && pushDedupeKey(push);
};

describe('readPush', () => {
  it("reads the document's sample", () => {
    expect(readPush(claim)).toEqual({
      event: 'user_get_coupon',
      appId: 'app_id',
      openId: 'open_id',
      createTime: '1472551036',
      couponId: 'pZI8Fjwsy5fVPRBeD78J4RmqVvBc',
      couponCode: '226009850808',
      couponTakeId: '8102216835',
      raw: claim,
    });
  });

  it('reads the names of the first samples, and numbers where the table has numbers', () => {
    const early = {
      ...claim,
      Event: 'user_get_card',
      CouponCode: '7',
      UserCouponCode: undefined,
      CreateTime: 1472551036,
    };
    expect(readPush(early)).toMatchObject({
      event: 'user_get_coupon',
      couponCode: '7',
      createTime: '1472551036',
    });
  });

  it('keeps all 64 bits of a couponTakeId that came as a number', () => {
    const body = JSON.stringify(claim).replace('"8102216835"', '9007199254740993');
    expect(readPush(parseExactJson(body))?.couponTakeId).toBe('9007199254740993');
  });

  it('keeps EncryptData, which newer pushes have', () => {
    expect(readPush({ ...claim, EncryptData: 'AAAA' })?.encryptData).toBe('AAAA');
  });

  it('answers null for what is no event', () => {
    for (const raw of [null, undefined, 'text', 7, [], {}, { MsgType: 'text' }])
      expect(readPush(raw)).toBeNull();
  });
});

describe('pushDedupeKey', () => {
  it('is the same for every delivery, whatever form its numbers have', () => {
    expect(keyOf({ ...claim, CouponTakeId: 8102216835, CreateTime: 1472551099 })).toBe(keyOf(claim));
    expect(keyOf({ ...claim, Event: 'user_get_card' })).toBe(keyOf(claim));
  });

  it('tells two claims of the same second apart, which FromUserName + CreateTime does not', () => {
    expect(keyOf({ ...claim, CouponTakeId: '8102216836' })).not.toBe(keyOf(claim));
  });

  it('is another one for another user or code: a forged push does not keep the true one out', () => {
    expect(keyOf({ ...claim, FromUserName: 'another' })).not.toBe(keyOf(claim));
    expect(keyOf({ ...claim, UserCouponCode: '1' })).not.toBe(keyOf(claim));
  });

  it('still tells claims apart where couponTakeId is missing', () => {
    const without = { ...claim, CouponTakeId: '' };
    expect(keyOf({ ...without, UserCouponCode: '1' })).not.toBe(keyOf({ ...without, UserCouponCode: '2' }));
  });
});
