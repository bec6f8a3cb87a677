// Which of WeChat's two tickets signs what: swapped, they look alike and work nowhere (WxJava #913, #1415). And whose
// pages are signed for.
import { CouponError } from '@kaquan/protocol/errors';
import { cardSign } from '@kaquan/protocol/wechat/choose-card';
import { jsConfigSignature } from '@kaquan/protocol/wechat/js-config';
import { cardApiTicket, jsapiTicket } from '@kaquan/protocol/wechat/tickets';
import type { Hono } from 'hono';
import { describe, expect, it } from 'vitest';
import { NOW } from '../../../../test-support/platform-context.ts';
import type { RouteEnv } from '../../../routes/route-env.ts';
import type { WechatApi } from '../api.ts';
import { chooseCard } from './choose-card.ts';
import { jsConfig } from './js-config.ts';

/** Each as WeChat may write it: with a blank at its end. */
const JSAPI = 'the-jsapi-ticket ';
const CARD = 'the-wx-card-ticket ';
const api = { appid: 'wx1', jsapiTicket: async () => JSAPI, cardTicket: async () => CARD } as WechatApi;
const now = () => NOW;

async function ask<T>(route: Hono<RouteEnv>, body: object): Promise<T> {
  const answer = await route.request('/', { method: 'POST', body: JSON.stringify(body) });
  return (await answer.json()) as T;
}

describe('POST /wechat/choose-card', () => {
  type Signed = { nonceStr: string; timestamp: number; cardSign: string };
  const filters = { shopId: '271262077', cardType: 'CASH', cardId: 'pFS7Fjg8kV1IdDz01r4SQwMkuCKc' };
  const signatureOf = ({ nonceStr }: Signed, of: object) =>
    cardSign({ apiTicket: cardApiTicket(CARD), appId: 'wx1', timestamp: NOW, nonceStr, ...of });

  it('signs with the ticket of cards, and with every filter', async () => {
    const signed = await ask<Signed>(chooseCard(api, now), filters);
    expect(signed).toMatchObject({ ...filters, timestamp: NOW, signType: 'SHA1' });
    expect(signed.cardSign).toBe(signatureOf(signed, filters));
  });

  it('signs without filters too, each time with another nonce', async () => {
    const [first, second] = [
      await ask<Signed>(chooseCard(api, now), {}),
      await ask<Signed>(chooseCard(api, now), {}),
    ];
    expect(first).toMatchObject({ shopId: '', cardType: '', cardId: '' });
    expect(first.cardSign).toBe(signatureOf(first, {}));
    expect(second.nonceStr).not.toBe(first.nonceStr);
  });
});

describe('POST /wechat/js-config', () => {
  it('signs with the ticket of pages, for the URL as the page wrote it', async () => {
    const url = 'https://shop.example/a/../use?a=%E5%88%B8&b=[1]';
    const signed = await ask<{ nonceStr: string; signature: string }>(jsConfig(api, now, undefined), { url });
    expect(signed).toMatchObject({ appId: 'wx1', timestamp: NOW });
    const { nonceStr } = signed;
    expect(signed.signature).toBe(
      jsConfigSignature({ jsapiTicket: jsapiTicket(JSAPI), nonceStr, timestamp: NOW, url }),
    );
  });

  it('signs for no page of an origin that the merchant has not named', async () => {
    const route = jsConfig(api, now, ['https://shop.example']).onError((error) =>
      Response.json({ code: error instanceof CouponError ? error.code : 'none' }),
    );
    const answerTo = (url: string) => ask<{ code?: string; appId?: string }>(route, { url });
    expect(await answerTo('https://shop.example/use')).toHaveProperty('appId');
    for (const url of ['https://shop.example.evil.test/use', 'http://shop.example/use'])
      expect(await answerTo(url)).toEqual({ code: 'FORBIDDEN' });
  });
});
