// The fields of a push that trap readers: two names for one thing, empty and odd values, long ids.
import { describe, expect, it } from 'vitest';
import { readPush } from '../push.ts';
import { readEvent } from './read-event.ts';

function fieldOf(Event: string, more: Record<string, unknown>) {
  const push = readPush({ FromUserName: 'oUSER', CardId: 'pCARD', UserCardCode: '0012', Event, ...more });
  return push && readEvent(push);
}

describe('the fields of a push', () => {
  it('tell a gift that is under way from one that came back', () => {
    expect(fieldOf('user_gifting_card', { IsReturnBack: 1, IsChatRoom: 1 })).toMatchObject({
      isReturnBack: true,
      isChatRoom: true,
    });
    expect(fieldOf('user_gifting_card', { IsReturnBack: true, IsChatRoom: '0' })).toMatchObject({
      isReturnBack: true,
      isChatRoom: false,
    });
  });

  it('hold the shop by id or by name: the sample and the table of 微信买单 disagree', () => {
    expect(fieldOf('user_pay_from_pay_cell', { LocationName: '广州店' })).toMatchObject({
      locationId: '',
      locationName: '广州店',
    });
  });

  it('keep all digits of an order (27 of them are no number)', () => {
    const OrderId = '123456789012345678901234567';
    expect(fieldOf('card_pay_order', { OrderId })).toMatchObject({ orderId: OrderId });
  });

  it('name the source of a use, with and without the brackets of old samples', () => {
    for (const ConsumeSource of ['FROM_MOBILE_HELPER', '(FROM_MOBILE_HELPER)', ' (FROM_MOBILE_HELPER) '])
      expect(fieldOf('user_consume_card', { ConsumeSource })).toMatchObject({
        consumeSource: 'FROM_MOBILE_HELPER',
      });
  });

  it('are undefined where an amount or a time is none', () => {
    expect(fieldOf('user_pay_from_pay_cell', { Fee: 'free', CreateTime: 'now' })).toMatchObject({
      fee: undefined,
      createTime: undefined,
    });
  });
});
