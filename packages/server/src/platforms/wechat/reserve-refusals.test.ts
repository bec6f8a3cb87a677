// Every refusal of a code when its card is reserved: what becomes of the card, and what the page is told.
// @see 朋友的券 错误码
import { describe, expect, it } from 'vitest';
import { NOW, useDatabase } from '../../../test-support/platform-context.ts';
import { openWechatRedemptionStage } from '../../../test-support/wechat-redemption-stage.ts';
import { gotAs, told } from '../../../test-support/wechat-refusals.ts';

const { database, newApp } = useDatabase();
const open = async () => openWechatRedemptionStage(await database(), newApp());

describe('reserve, when code/get refuses to tell of a card that we know', () => {
  it.each([
    [40056, 'COUPON_VOID', 'void'],
    [40099, 'COUPON_USED', 'used'],
    [40127, 'COUPON_VOID', 'void'],
    [40003, 'COUPON_NOT_YOURS', 'held'],
    [40078, 'COUPON_GIFTING', 'held'],
    [40079, 'COUPON_EXPIRED', 'held'],
    [-1, 'PLATFORM_BUSY', 'held'],
    [48001, 'PLATFORM_CREDENTIALS', 'held'],
  ])('with %i, the page is told %s and the card is %s', async (errcode, code, state) => {
    const stage = await open();
    await stage.cancel((await stage.reserve()).id);
    stage.say('get', errcode);
    expect(await told(stage.renew())).toBe(code);
    expect((await stage.row())?.state).toBe(state);
    expect(stage.asked.filter((one) => one.startsWith('mark'))).toHaveLength(1);
  });

  it('knows no card that nobody claimed', async () => {
    const stage = await open();
    stage.say('get', 40056);
    expect(await told(stage.reserve())).toBe('COUPON_UNKNOWN');
    expect(await stage.row()).toBeUndefined();
  });

  it('knows no card whose code cannot be decrypted', async () => {
    const stage = await open();
    stage.say('decrypt', 40075);
    expect(await told(stage.reserve())).toBe('COUPON_UNKNOWN');
  });
});

describe('reserve, by the state that code/get tells', () => {
  it.each([
    ['NORMAL', undefined, 'reserved'],
    ['GIFT_TIMEOUT', undefined, 'reserved'],
    ['GIFTING', 'COUPON_GIFTING', 'held'],
    ['EXPIRE', 'COUPON_EXPIRED', 'held'],
    ['CONSUMED', 'COUPON_USED', 'used'],
    ['DELETE', 'COUPON_VOID', 'void'],
    ['UNAVAILABLE', 'COUPON_VOID', 'void'],
  ])('%s: the page is told %s and the card is %s', async (status, code, state) => {
    const stage = await open();
    await stage.cancel((await stage.reserve()).id);
    stage.card.status = status;
    expect(await told(stage.renew())).toBe(code);
    expect((await stage.row())?.state).toBe(state);
  });

  it('a card that is not valid yet says how long that takes, and is not marked', async () => {
    const stage = await open();
    stage.card.beginTime = NOW + 60;
    const error = await stage.reserve().catch((thrown: unknown) => thrown);
    expect(error).toMatchObject({ code: 'COUPON_NOT_YET_VALID', retryAfter: 60 });
    expect(stage.card.mark).toBeUndefined();
  });

  it('a card that was given more time can be used again, though its end was known here', async () => {
    const stage = await open();
    await stage.cancel((await stage.reserve()).id);
    stage.clock.now = stage.card.endTime + 10;
    stage.card.status = 'EXPIRE';
    expect(await told(stage.renew())).toBe('COUPON_EXPIRED');
    Object.assign(stage.card, { status: 'NORMAL', endTime: stage.clock.now + 86_400 });
    expect((await stage.renew()).state).toBe('reserved');
  });

  it('of one being given, its owner is shown it, and told why it cannot be used', async () => {
    const stage = await open();
    stage.card.status = 'GIFTING';
    expect(await told(stage.reserve())).toBe('COUPON_GIFTING');
    expect((await stage.row())?.state).toBe('held');
    stage.card.status = 'GIFT_TIMEOUT';
    expect((await stage.renew()).state).toBe('reserved');
  });
});

describe('reserve, when marking is refused', () => {
  it.each([
    [40003, 'NORMAL', 'COUPON_NOT_YOURS'],
    [40056, 'NORMAL', 'COUPON_UNKNOWN'],
    [40078, 'GIFTING', 'COUPON_GIFTING'],
    [40078, 'DELETE', 'COUPON_VOID'],
    [40078, 'NORMAL', 'PLATFORM_REFUSED'],
    [40079, 'EXPIRE', 'COUPON_EXPIRED'],
    [40099, 'CONSUMED', 'COUPON_USED'],
    [40127, 'UNAVAILABLE', 'COUPON_VOID'],
    [40127, 'GIFTING', 'COUPON_GIFTING'],
    [40146, 'NORMAL', 'COUPON_RESERVED'],
    [-1, 'NORMAL', 'PLATFORM_BUSY'],
    [45009, 'NORMAL', 'PLATFORM_QUOTA'],
  ])(
    'with %i of a card that is %s now, the page is told %s and it is free here',
    async (errcode, status, code) => {
      const stage = await open();
      stage.say('get', gotAs('NORMAL'), gotAs(status));
      stage.say('mark', errcode);
      expect(await told(stage.reserve())).toBe(code);
      expect((await stage.row())?.state).toBe('held');
    },
  );
});
