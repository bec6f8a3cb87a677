// Where other kits went wrong with WeChat's signatures and pushes: one test a trap, named for who fell into it.
import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { buildCardExt } from './card-ext.ts';
import { cardSign } from './choose-card.ts';
import { readEvent, readPush } from './push.ts';
import { sortSha1 } from './sort-sha1.ts';
import { cardApiTicket } from './tickets.ts';

const TICKET = 'ojZ8YtyVyr30HheH3CM73y7h4jJE';
const CARD = 'pjZ8Yt1XGILfi-FUsewpnnolGgZk';
const sha1 = (values: string[]) => createHash('sha1').update(values.join('')).digest('hex');
const ext = (more: object = {}) =>
  JSON.parse(
    buildCardExt({
      apiTicket: cardApiTicket(TICKET),
      cardId: CARD,
      timestamp: 1404896688,
      nonceStr: 'Wm3WZYTPz0wzccnW',
      ...more,
    }).cardExt,
  );

describe('cardExt', () => {
  it('has no empty code and openid: co-wechat-api sends them for every card, and cards that take none refuse', () => {
    expect(Object.keys(ext({ code: '', openid: '' }))).toEqual(['timestamp', 'nonce_str', 'signature']);
  });

  it('has its nonce: co-wechat-api has none, so that whoever sees a claim can repeat it', () => {
    expect(ext().nonce_str).toBe('Wm3WZYTPz0wzccnW');
  });

  it('has no card_id inside: wechat-jssdk puts it there', () => {
    expect(ext()).not.toHaveProperty('card_id');
  });

  it('signs the balance that it sends: EasyWeChat sends it unsigned', () => {
    const values = ['100', '1404896688', 'Wm3WZYTPz0wzccnW', TICKET, CARD];
    expect(ext({ balance: 100 })).toMatchObject({ balance: 100, signature: sha1(values) });
  });

  it('signs no source of the claim: outer_id and outer_str take no part', () => {
    expect(ext({ outerId: 12, outerStr: 'menu' }).signature).toBe(ext().signature);
  });
});

describe('signed values', () => {
  it('are sorted by value: Senparc’s GetCardSign sorts its fields by name, and signs the app secret', () => {
    const signed = cardSign({
      apiTicket: cardApiTicket(TICKET),
      appId: 'wxf8b4f85f3a794e77',
      timestamp: 1437997723,
      nonceStr: 'k0hGdSXKZEj3Min5',
      cardType: 'CASH',
    });
    const values = ['1437997723', 'CASH', 'k0hGdSXKZEj3Min5', TICKET, 'wxf8b4f85f3a794e77'];
    expect(signed).toBe(sha1(values));
  });

  it('may be empty: WxJava throws at the first one (WxJava#1060)', () => {
    expect(sortSha1(['b', '', undefined, null, 'a'])).toBe(sha1(['a', 'b']));
  });

  it('stay in the order in which the caller has them: chanxuehong/wechat sorts the caller’s own list', () => {
    const values = Object.freeze(['b', 'a']);
    expect(sortSha1(values)).toBe(sha1(['a', 'b']));
    expect(values).toEqual(['b', 'a']);
  });
});

describe('pushes', () => {
  const read = (fields: object) =>
    readEvent(readPush({ FromUserName: 'oUSER', CreateTime: '1', ...fields }) ?? never());
  const never = () => expect.unreachable('it is an event');

  it('tell a low stock from an order of points: TNWX takes card_sku_remind for card_pay_order', () => {
    expect(read({ Event: 'card_sku_remind', CardId: 'p1', Detail: '0' })).toMatchObject({ cardId: 'p1' });
    expect(read({ Event: 'card_pay_order', OrderId: '404091456', FreeCoinCount: '200' })).toMatchObject({
      event: 'card_pay_order',
      orderId: '404091456',
      freeCoinCount: 2_000,
    });
  });

  it('of an order bring no card: Senparc’s class for it has the fields of another event', () => {
    expect(read({ Event: 'card_pay_order', OrderId: '404091456' })).not.toHaveProperty('cardId');
  });
});
