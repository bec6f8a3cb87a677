// Every refusal of a code when its card is used or let go: what becomes of the card, and what the page is told.
// @see 朋友的券 错误码
import { describe, expect, it } from 'vitest';
import { NOW, useDatabase } from '../../../test-support/platform-context.ts';
import { openWechatRedemptionStage } from '../../../test-support/wechat-redemption-stage.ts';
import { gotAs, told } from '../../../test-support/wechat-refusals.ts';

const { database, newApp } = useDatabase();
const open = async () => openWechatRedemptionStage(await database(), newApp());

describe('confirm, when using is refused', () => {
  it.each([
    [40056, 'NORMAL', 'COUPON_VOID', 'void'],
    [40078, 'GIFTING', 'COUPON_GIFTING', 'held'],
    [40078, 'GIFT_TIMEOUT', 'COUPON_GIFTING', 'held'],
    [40078, 'DELETE', 'COUPON_VOID', 'void'],
    [40078, 'NORMAL', 'PLATFORM_REFUSED', 'held'],
    [40079, 'EXPIRE', 'COUPON_EXPIRED', 'held'],
    [40099, 'CONSUMED', 'COUPON_USED', 'used'],
    [40127, 'DELETE', 'COUPON_VOID', 'void'],
    // As developers report: used cards are answered with 40127 too.
    [40127, 'CONSUMED', 'COUPON_USED', 'used'],
    [40127, 'NORMAL', 'PLATFORM_REFUSED', 'held'],
    [40146, 'NORMAL', 'COUPON_RESERVED', 'held'],
    [45009, 'NORMAL', 'PLATFORM_QUOTA', 'held'],
    [-1, 'NORMAL', 'REDEMPTION_PENDING', 'using'],
  ])(
    'with %i of a card that is %s now, the page is told %s and the card is %s',
    async (errcode, status, code, state) => {
      const stage = await open();
      const { id } = await stage.reserve();
      stage.say('consume', errcode);
      stage.say('get', gotAs(status));
      expect(await told(stage.confirm(id))).toBe(code);
      expect((await stage.row())?.state).toBe(state);
    },
  );

  it('tells a card that is not valid yet from one that has expired: 40079 means both', async () => {
    const stage = await open();
    const { id } = await stage.reserve();
    stage.say('consume', 40079);
    stage.card.beginTime = NOW + 60;
    const error = await stage.confirm(id).catch((thrown: unknown) => thrown);
    expect(error).toMatchObject({ code: 'COUPON_NOT_YET_VALID', platformCode: '40079', retryAfter: 60 });
    expect(await stage.row()).toMatchObject({ state: 'held', voidReason: null });
  });

  it.each([
    [40078, 'COUPON_GIFTING', 'held'],
    [40079, 'COUPON_EXPIRED', 'held'],
    [40127, 'COUPON_VOID', 'void'],
  ])('with %i and no word on its state, it is %s by the document', async (errcode, code, state) => {
    const stage = await open();
    const { id } = await stage.reserve();
    stage.say('consume', errcode);
    stage.say('get', -1);
    expect(await told(stage.confirm(id))).toBe(code);
    expect((await stage.row())?.state).toBe(state);
  });
});

describe('asked after a lost answer', () => {
  it.each([
    ['CONSUMED', undefined, 'used'],
    ['NORMAL', undefined, 'used'],
    ['GIFTING', 'REDEMPTION_OVER', 'held'],
    ['DELETE', 'COUPON_VOID', 'void'],
    ['SOMETHING_NEW', 'REDEMPTION_PENDING', 'using'],
    [40056, 'COUPON_VOID', 'void'],
    [40127, 'COUPON_VOID', 'void'],
    [40099, undefined, 'used'],
    // That nobody may ask says nothing about the card.
    [40003, 'REDEMPTION_PENDING', 'using'],
    [40078, 'REDEMPTION_PENDING', 'using'],
    [48001, 'REDEMPTION_PENDING', 'using'],
  ])('%s: the page is told %s and the card is %s', async (found, code, state) => {
    const stage = await open();
    const { id } = await stage.reserve();
    stage.say('consume', new TypeError('fetch failed'));
    expect(await told(stage.confirm(id))).toBe('REDEMPTION_PENDING');
    stage.say('get', typeof found === 'number' ? found : gotAs(found));
    if (found === 'GIFTING') {
      stage.say('consume', 40078);
      stage.say('get', gotAs('GIFTING'));
    }
    expect(await told(stage.confirm(id))).toBe(code);
    expect((await stage.row())?.state).toBe(state);
  });
});

describe('cancel, when unmarking is refused', () => {
  it.each([40416, 40003, 40056, 40078, 40079, 40099, 40127, 40146, -1])(
    'with %i, it is free here all the same: the mark ends by itself',
    async (errcode) => {
      const stage = await open();
      const { id } = await stage.reserve();
      stage.say('mark', errcode);
      expect((await stage.cancel(id)).state).toBe('cancelled');
      expect((await stage.row())?.state).toBe('held');
    },
  );
});
