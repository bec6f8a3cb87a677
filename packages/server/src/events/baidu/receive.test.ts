// Baidu's deliveries: the secret address, lenient reading, and what a forged one may not do.
import { sealLaunchCoupon } from '@kaquan/protocol/baidu/launch-coupon';
import { describe, expect, it } from 'vitest';
import { type BaiduPushRules, receiveBaiduPush } from './receive.ts';

const secrets = {
  appKey: 'y2dTfnWfkx2OXttMEMWlGHoB1KzMogm7',
  appSecret: '0123456789abcdefghijklmnopqrstuv',
  callbackSecret: 'a-long-callback-secret',
};
const SAMPLE = {
  ToUserName: 'app_id',
  FromUserName: 'open_id',
  CreateTime: '1472551036',
  MsgType: 'event',
  Event: 'user_get_coupon',
  CouponId: 'pZI8Fjwsy5fVPRBeD78J4RmqVvBc',
  UserCouponCode: '226009850808',
  CouponTakeId: '8102216835',
};
const receive = (
  body: object | string,
  secret: string | undefined = secrets.callbackSecret,
  method = 'POST',
  rules: Partial<BaiduPushRules> = {},
) =>
  receiveBaiduPush(
    new Request('http://shop.test/callbacks/baidu/…', {
      method,
      ...(method === 'POST' ? { body: typeof body === 'string' ? body : JSON.stringify(body) } : {}),
    }),
    secret,
    { ...secrets, ...rules },
  );
const seal = (couponTakeId: string, appSecret = secrets.appSecret) =>
  sealLaunchCoupon(
    {
      openId: SAMPLE.FromUserName,
      couponId: SAMPLE.CouponId,
      couponCode: SAMPLE.UserCouponCode,
      appKey: secrets.appKey,
      couponTakeId,
    },
    { appSecret, random: '0123456789abcdef' },
  );

describe('a claim push of Baidu', () => {
  it("is read as the document's sample has it", async () => {
    expect(await receive(SAMPLE)).toMatchObject({ event: 'user_get_coupon', raw: SAMPLE });
  });

  it('keeps every digit of a numeric couponTakeId', async () => {
    const text = JSON.stringify(SAMPLE).replace('"8102216835"', '9223372036854775807');
    expect((await receive(text)).raw).toMatchObject({ CouponTakeId: '9223372036854775807' });
  });

  it('is another event for another coupon of the same user and second', async () => {
    const one = await receive(SAMPLE);
    expect((await receive(SAMPLE)).dedupeKey).toBe(one.dedupeKey);
    expect((await receive({ ...SAMPLE, CouponTakeId: '8102216836' })).dedupeKey).not.toBe(one.dedupeKey);
  });

  it.each([
    ['a wrong secret', 'a-long-callback-secreT', 'POST'],
    ['no secret', '', 'POST'],
    ['another method', secrets.callbackSecret, 'GET'],
  ])('meets nothing with %s', async (_what, secret, method) => {
    await expect(receive(SAMPLE, secret, method)).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });

  it.each([
    ['no JSON', 'CouponId=1'],
    ['no object', '[]'],
    ['no event', { ...SAMPLE, Event: '' }],
    ['no take id', { ...SAMPLE, CouponTakeId: undefined }],
    ['no code', { ...SAMPLE, UserCouponCode: '' }],
    ['a user that is none', { ...SAMPLE, FromUserName: 'a b' }],
  ])('is refused with %s', async (_what, body) => {
    await expect(receive(body)).rejects.toMatchObject({ code: 'MESSAGE_UNREADABLE' });
  });

  it('is refused when its sealed part says something else than its plain part', async () => {
    await expect(receive({ ...SAMPLE, EncryptData: seal('1') })).rejects.toMatchObject({
      code: 'MESSAGE_UNREADABLE',
    });
    expect(await receive({ ...SAMPLE, EncryptData: seal(SAMPLE.CouponTakeId) })).toMatchObject({
      event: 'user_get_coupon',
    });
  });

  it('is taken when its sealed part cannot be opened: how Baidu seals it is not published', async () => {
    expect(await receive({ ...SAMPLE, EncryptData: 'AAAA' })).toMatchObject({ event: 'user_get_coupon' });
  });

  it('has its sealed part compared while the App Secret is being changed, too', async () => {
    const previousAppSecret = 'vutsrqponmlkjihgfedcba9876543210';
    const old = (takeId: string) =>
      receive({ ...SAMPLE, EncryptData: seal(takeId, previousAppSecret) }, undefined, 'POST', {
        previousAppSecret,
      });
    await expect(old('1')).rejects.toMatchObject({ code: 'MESSAGE_UNREADABLE' });
    expect(await old(SAMPLE.CouponTakeId)).toMatchObject({ event: 'user_get_coupon' });
  });

  it.each([
    ['none', {}],
    ['one that cannot be opened', { EncryptData: 'AAAA' }],
    ['one that was sealed with another secret', { EncryptData: seal(SAMPLE.CouponTakeId, 'x'.repeat(32)) }],
    ['one of another claim', { EncryptData: seal('1') }],
  ])('is refused with %s where a sealed part is required', async (_what, part) => {
    const rules = { requireEncryptData: true };
    await expect(receive({ ...SAMPLE, ...part }, undefined, 'POST', rules)).rejects.toMatchObject({
      code: 'MESSAGE_UNREADABLE',
    });
    const agreeing = { ...SAMPLE, EncryptData: seal(SAMPLE.CouponTakeId) };
    expect(await receive(agreeing, undefined, 'POST', rules)).toMatchObject({ event: 'user_get_coupon' });
  });
});
