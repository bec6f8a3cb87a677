// Calls to WeChat: the error codes that decide something, a token that is renewed once, two tickets kept apart.
import { describe, expect, it } from 'vitest';
import { useDatabase } from '../../../test-support/platform-context.ts';
import { type Asked, type Scripted, scriptedFetch } from '../../../test-support/scripted-fetch.ts';
import { createWechatApi } from './api.ts';
import { consumeCode } from './card/code/consume.ts';
import { decryptCode } from './card/code/decrypt.ts';
import { getCode } from './card/code/get.ts';
import { markCode } from './card/code/mark.ts';
import { fetchTicket } from './cgi-bin/ticket/getticket.ts';
import { getAccessToken } from './sns/oauth2/access-token.ts';

const { context, newApp } = useDatabase();

function apiOn(fetch: typeof globalThis.fetch) {
  return createWechatApi(
    { appid: newApp(), secret: 'the-secret', baseUrl: 'http://wechat.test' },
    context(fetch),
  );
}

function wechat(script: Record<string, Scripted[] | ((asked: Asked) => Scripted)>) {
  let current = 1;
  const scripted = scriptedFetch({
    '/cgi-bin/stable_token': ({ body }) => {
      if ((JSON.parse(body) as { force_refresh: boolean }).force_refresh) current += 1;
      return { access_token: `token-${current}`, expires_in: 7200 };
    },
    ...script,
  });
  return { api: apiOn(scripted.fetch), ...scripted };
}

const CODE = { cardId: 'p1', code: '1234' };

describe('a call to WeChat', () => {
  it.each([40001, '40014', 42001, 41001])('renews the token once on %s', async (errcode) => {
    const { api, of } = wechat({ '/card/code/mark': [{ errcode, errmsg: 'x' }, { errcode: 0 }] });
    await markCode(api, { ...CODE, openid: 'o', isMark: true });
    expect(of('/card/code/mark').map(({ query }) => query.get('access_token'))).toEqual([
      'token-1',
      'token-2',
    ]);
  });

  it('gives up when the new token is refused too', async () => {
    const { api, of } = wechat({ '/card/code/mark': [{ errcode: 40001 }] });
    await expect(markCode(api, { ...CODE, openid: 'o', isMark: true })).rejects.toMatchObject({
      code: 'PLATFORM_CREDENTIALS',
      platformCode: '40001',
    });
    expect(of('/card/code/mark')).toHaveLength(2);
  });

  it('does not throw a new token away for a late refusal of an old one (WxJava#1300)', async () => {
    let arrived = 0;
    let both: () => void = () => undefined;
    const bothArrived = new Promise<void>((resolve) => {
      both = resolve;
    });
    // Two calls go out with the first token; the second is refused only after the first has renewed it.
    const scripted = scriptedFetch({
      '/cgi-bin/stable_token': [
        { access_token: 'token-1', expires_in: 7200 },
        { access_token: 'token-2', expires_in: 7200 },
      ],
      '/card/code/mark': async ({ query, body }) => {
        if (query.get('access_token') === 'token-2') return { errcode: 0 };
        arrived += 1;
        if (arrived === 2) both();
        await bothArrived;
        if (body.includes('late')) await new Promise((resolve) => setTimeout(resolve, 50));
        return { errcode: 40001 };
      },
    });
    const api = apiOn(scripted.fetch);
    await Promise.all([
      markCode(api, { ...CODE, openid: 'early', isMark: true }),
      markCode(api, { ...CODE, openid: 'late', isMark: true }),
    ]);
    expect(scripted.of('/cgi-bin/stable_token')).toHaveLength(2);
  });

  it.each([
    [{ errcode: -1 }, 'PLATFORM_BUSY', '-1'],
    [{ errcode: 45009 }, 'PLATFORM_QUOTA', '45009'],
    [{ errcode: '48001' }, 'PLATFORM_CREDENTIALS', '48001'],
    [{ errcode: 40146, errmsg: 'x' }, 'PLATFORM_REFUSED', '40146'],
    [{ errcode: 'valueOf' }, 'PLATFORM_REFUSED', 'valueOf'],
    [{ errcode: '__proto__' }, 'PLATFORM_REFUSED', '__proto__'],
  ])('reads %j as %s', async (answer, code, platformCode) => {
    const { api } = wechat({ '/card/code/mark': [answer] });
    await expect(markCode(api, { ...CODE, openid: 'o', isMark: true })).rejects.toMatchObject({
      code,
      platformCode,
    });
  });

  it('keeps the two tickets apart, and each exactly as it came (WxJava#913, #1415)', async () => {
    const { api, of } = wechat({
      '/cgi-bin/ticket/getticket': ({ query }) => ({
        errcode: 0,
        ticket: `ticket of ${query.get('type')} `,
        expires_in: 7200,
      }),
    });
    expect(await Promise.all([api.jsapiTicket(), api.cardTicket(), api.cardTicket()])).toEqual([
      'ticket of jsapi ',
      'ticket of wx_card ',
      'ticket of wx_card ',
    ]);
    expect(of('/cgi-bin/ticket/getticket')).toHaveLength(2);
  });
});

describe('the operations', () => {
  it('consume with the openid that marked it, never sent twice', async () => {
    const { api, of } = wechat({ '/card/code/consume': [new Response('', { status: 502 })] });
    await expect(consumeCode(api, { code: '1234', openid: 'o' })).rejects.toMatchObject({
      code: 'PLATFORM_UNREACHABLE',
    });
    expect(of('/card/code/consume').map(({ body }) => JSON.parse(body))).toEqual([
      { code: '1234', openid: 'o' },
    ]);
  });

  it('code/get asks for the state whatever it is, and reads numbers as text', async () => {
    const { api, of } = wechat({
      '/card/code/get': [
        {
          errcode: '0',
          card: { card_id: 'p1', begin_time: '1447397802', end_time: 1452893532 },
          openid: 'o',
          can_consume: true,
          user_card_status: 'normal',
          mark_openid: '',
        },
      ],
    });
    expect(await getCode(api, CODE)).toEqual({
      cardId: 'p1',
      openid: 'o',
      userCardStatus: 'NORMAL',
      canConsume: true,
      beginTime: 1447397802,
      endTime: 1452893532,
    });
    expect(JSON.parse(of('/card/code/get')[0]?.body ?? '')).toMatchObject({ check_consume: false });
  });

  it('refuses a decrypted code that is none (errcode 0 with garbled bytes was seen in the field)', async () => {
    const { api } = wechat({ '/card/code/decrypt': [{ errcode: 0, code: '143732u\uFFFD\uFFFDt' }] });
    await expect(decryptCode(api, { encryptCode: 'abcd' })).rejects.toMatchObject({
      code: 'PLATFORM_REFUSED',
    });
  });

  it('gives one of the two kinds of ticket, and no other', async () => {
    const { api, asked } = wechat({});
    for (const type of ['card', { toString: null }, undefined])
      await expect(fetchTicket(api, type as never)).rejects.toMatchObject({ code: 'FIELD_INVALID' });
    expect(asked).toEqual([]);
  });

  it('logs a user in with appid and secret, and answers nothing but the openid', async () => {
    const { api, of } = wechat({
      '/sns/oauth2/access_token': [{ access_token: 'user-token', openid: 'o', scope: 'snsapi_base' }],
    });
    expect(await getAccessToken(api, { code: 'c' })).toEqual({ openid: 'o' });
    expect(Object.fromEntries(of('/sns/oauth2/access_token')[0]?.query ?? [])).toEqual({
      appid: api.appid,
      secret: 'the-secret',
      code: 'c',
      grant_type: 'authorization_code',
    });
  });
});
