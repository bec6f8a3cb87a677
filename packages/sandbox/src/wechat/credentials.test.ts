// Tokens and tickets: their ends, their quotas, and the stable one.
import { describe, expect, test } from 'vitest';
import { startSandbox } from '../testing/start-sandbox.ts';
import { app, getToken } from '../testing/wechat-merchant.ts';

const sandbox = await startSandbox();
const ticket = (access_token: string, type = 'jsapi') =>
  sandbox.get('/wechat/cgi-bin/ticket/getticket', { access_token, type });
const stable = (force_refresh?: boolean) =>
  sandbox.post('/wechat/cgi-bin/stable_token', {
    grant_type: 'client_credential',
    appid: app.appid,
    secret: app.secret,
    ...(force_refresh === undefined ? {} : { force_refresh }),
  });

describe('access tokens', () => {
  test('a new one replaces the old, which works five minutes more and then answers 40001', async () => {
    const old = await getToken(sandbox);
    const fresh = await getToken(sandbox);
    sandbox.clock.advance(299);
    expect(await ticket(old)).toMatchObject({ errcode: 0 });
    sandbox.clock.advance(1);
    expect(await ticket(old)).toMatchObject({ errcode: 40001 });
    expect(await ticket(fresh)).toMatchObject({ errcode: 0 });
  });

  test('one that has run out answers 42001, one that never was 40001, one that is none 40014, none 41001', async () => {
    const token = await getToken(sandbox);
    sandbox.clock.advance(7200);
    expect(await ticket(token)).toMatchObject({ errcode: 42001 });
    expect(await ticket(`85_${'x'.repeat(40)}`)).toMatchObject({ errcode: 40001 });
    expect(await ticket('x')).toMatchObject({ errcode: 40014 });
    expect(await ticket('')).toMatchObject({ errcode: 41001 });
  });

  test('can be fetched 2000 times a day, then 45009 until midnight in Beijing; the stable one goes on', async () => {
    sandbox.clock.set(Date.parse('2016-03-01T23:00:00+08:00') / 1000);
    for (let round = 0; round < 20; round += 1)
      await Promise.all(Array.from({ length: 100 }, () => getToken(sandbox)));
    const query = { grant_type: 'client_credential', appid: app.appid, secret: app.secret };
    const fetchToken = () => sandbox.get('/wechat/cgi-bin/token', query);
    expect(await fetchToken()).toMatchObject({ errcode: 45009 });
    expect(await stable()).toHaveProperty('access_token');
    sandbox.clock.advance(3600);
    expect(await fetchToken()).toHaveProperty('access_token');
  }, 60_000);

  test('need the right appid, secret and grant_type', async () => {
    const get = (change: Record<string, string>) =>
      sandbox.get('/wechat/cgi-bin/token', {
        grant_type: 'client_credential',
        appid: app.appid,
        secret: app.secret,
        ...change,
      });
    expect(await get({ appid: 'x' })).toMatchObject({ errcode: 40013 });
    expect(await get({ secret: 'x' })).toMatchObject({ errcode: 40125 });
    expect(await get({ grant_type: 'x' })).toMatchObject({ errcode: 40002 });
  });

  test('the stable one stays the same for all who ask, until forced or run out', async () => {
    const { access_token: first } = await stable();
    sandbox.clock.advance(3600);
    expect(await stable()).toMatchObject({ access_token: first, expires_in: 3600 });
    const { access_token: forced } = await stable(true);
    expect(forced).not.toBe(first);
    sandbox.clock.advance(7200);
    expect((await stable()).access_token).not.toBe(forced);
  });

  test('the stable one is apart from /cgi-bin/token', async () => {
    const { access_token: first } = await stable();
    await getToken(sandbox);
    sandbox.clock.advance(600);
    expect(await ticket(String(first))).toMatchObject({ errcode: 0 });
  });
});

describe('tickets', () => {
  test('stay the same for two hours, whatever the token', async () => {
    const { ticket: first } = await ticket(await getToken(sandbox));
    sandbox.clock.advance(7199);
    expect(await ticket(await getToken(sandbox))).toMatchObject({ ticket: first, expires_in: 1 });
    sandbox.clock.advance(1);
    expect((await ticket(await getToken(sandbox))).ticket).not.toBe(first);
  });

  test('of jsapi and wx_card are two; there is no third', async () => {
    const token = await getToken(sandbox);
    expect((await ticket(token, 'jsapi')).ticket).not.toBe((await ticket(token, 'wx_card')).ticket);
    expect(await ticket(token, 'card')).toMatchObject({ errcode: 40097 });
  });
});
