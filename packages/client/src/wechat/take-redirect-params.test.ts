// The parameters of a link cell are read once, outlast a reload, and leave a clean address.
import { describe, expect, it } from 'vitest';
import { ANDROID, IOS } from '../../test-support/native-wechat.ts';
import { openPage } from '../../test-support/page.ts';
import { createSigningUrl } from './signing-url.ts';
import { takeRedirectParams } from './take-redirect-params.ts';

const query = 'encrypt_code=XX%2B%2F%3D&card_id=pCARD&openid=oU';
const params = { cardId: 'pCARD', encryptCode: 'XX+/=', openid: 'oU' };
const ready = { status: 'ready', params };

describe.each([
  ['history routing', `https://shop.example/use?a=1&${query}`, 'https://shop.example/use?a=1'],
  [
    'hash routing, parameters before the #',
    `https://shop.example/?${query}#/use`,
    'https://shop.example/#/use',
  ],
])('takeRedirectParams under %s', (_, url, clean) => {
  it('loads the page again on iOS, once, and then has a clean landing URL (F2E-bugs#37: wx.config fails)', () => {
    const storage = new Map<string, string>();
    const first = openPage(url, IOS, storage);
    expect(takeRedirectParams(first.window)).toEqual({ status: 'reloading' });
    expect(first.loads).toEqual([url, clean]);

    const second = openPage(clean, IOS, storage);
    expect(takeRedirectParams(second.window)).toEqual(ready);
    expect(second.loads).toEqual([clean]);
    expect(createSigningUrl(second.window)()).toBe(clean.replace(/#.*/, ''));
  });

  it('only cleans the address on Android, and keeps what the router stored in the history', () => {
    const page = openPage(url, ANDROID);
    expect(takeRedirectParams(page.window)).toEqual(ready);
    expect(page.loads).toEqual([url]);
    expect(page.window.location.href).toBe(clean);
    expect(page.window.history.state).toEqual({ key: 'router' });
    expect(createSigningUrl(page.window)()).toBe(clean.replace(/#.*/, ''));
  });

  it.each([IOS, ANDROID])(
    'keeps the coupon where storage is forbidden: a reload would lose it',
    (userAgent) => {
      const page = openPage(url, userAgent, null);
      expect(takeRedirectParams(page.window)).toEqual(ready);
      expect(page.loads).toEqual([url]);
      expect(page.window.location.href).toBe(clean);
    },
  );
});

describe('takeRedirectParams', () => {
  it.each([IOS, ANDROID])(
    'does not load again for parameters behind the #, which nobody signs',
    (userAgent) => {
      const page = openPage(`https://shop.example/#/use?${query}`, userAgent);
      expect(takeRedirectParams(page.window)).toEqual(ready);
      expect(page.loads).toHaveLength(1);
      expect(page.window.location.href).toBe('https://shop.example/#/use');
    },
  );

  it('remembers the parameters when the person reloads the page, or its router has moved behind the #', () => {
    const storage = new Map<string, string>();
    takeRedirectParams(openPage(`https://shop.example/?${query}`, ANDROID, storage).window);
    expect(takeRedirectParams(openPage('https://shop.example/', ANDROID, storage).window)).toEqual(ready);
    expect(takeRedirectParams(openPage('https://shop.example/#/pages/use', IOS, storage).window)).toEqual(
      ready,
    );
  });

  it('does not bring them up on another page of the same session', () => {
    const storage = new Map<string, string>();
    takeRedirectParams(openPage(`https://shop.example/use?${query}`, ANDROID, storage).window);
    expect(takeRedirectParams(openPage('https://shop.example/claim', ANDROID, storage).window)).toEqual({
      status: 'none',
    });
  });

  it('takes the parameters of the card opened last', () => {
    const storage = new Map<string, string>();
    for (const code of ['OLD', 'NEW']) {
      takeRedirectParams(
        openPage(`https://shop.example/?encrypt_code=${code}&card_id=p`, ANDROID, storage).window,
      );
    }
    expect(takeRedirectParams(openPage('https://shop.example/', ANDROID, storage).window)).toEqual({
      status: 'ready',
      params: { cardId: 'p', encryptCode: 'NEW' },
    });
  });

  it('has none on an ordinary visit, with any storage', () => {
    const stored = (text: string) => new Map([['kaquan:redirect-params', text]]);
    const url = 'https://shop.example/claim?card_id=pCARD';
    const foreign = [undefined, 1, {}, url].map((href) => stored(JSON.stringify({ url, href })));
    for (const storage of [new Map(), stored('{'), ...foreign, null]) {
      const page = openPage('https://shop.example/claim?card_id=pCARD', IOS, storage);
      expect(takeRedirectParams(page.window)).toEqual({ status: 'none' });
      expect(page.loads).toHaveLength(1);
    }
  });
});
