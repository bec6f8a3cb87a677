// Who may change something: pages of this origin and named ones, mini-programs and native callers; no other page.
import { describe, expect, it } from 'vitest';
import { refuseForeignPages } from './refuse-foreign-pages.ts';

const H5 = 'https://h5.shop.test';
const EVIL = 'https://evil.test';

/** Whether a request with these headers may change something. */
function may(
  headers: Record<string, string>,
  { method = 'POST', url = 'https://shop.test/api/redemptions' } = {},
) {
  try {
    refuseForeignPages(new Request(url, { method, headers }), [H5]);
    return true;
  } catch (error) {
    expect(error).toMatchObject({ code: 'FORBIDDEN' });
    return false;
  }
}

describe('A request that changes something', () => {
  it.each([
    ['a mini-program or a native app, which sends neither header', {}],
    ['a page of this origin', { 'sec-fetch-site': 'same-origin', origin: 'https://shop.test' }],
    [
      'a page of this origin behind a proxy that changes the host',
      { 'sec-fetch-site': 'same-origin', origin: EVIL },
    ],
    ['a page of this origin in an older WebView', { origin: 'https://shop.test' }],
    ['the same behind a proxy that ends TLS', { origin: 'http://shop.test' }],
    ['a page that was named', { 'sec-fetch-site': 'same-site', origin: H5 }],
    ['a page that was named, in an older WebView', { origin: H5 }],
    [
      'a bearer token of a simulator that calls itself cross-site',
      { 'sec-fetch-site': 'cross-site', authorization: 'Bearer a.b.c' },
    ],
  ])('is done for %s', (_who, headers) => {
    expect(may(headers)).toBe(true);
  });

  it.each([
    ['a page of another site', { 'sec-fetch-site': 'cross-site', origin: EVIL }],
    ['a page of another site that hides its origin', { 'sec-fetch-site': 'cross-site' }],
    [
      'a sibling of this site that was not named',
      { 'sec-fetch-site': 'same-site', origin: 'https://blog.shop.test' },
    ],
    ['a page of another site in an older WebView', { origin: EVIL }],
    ['another port of this host', { origin: 'https://shop.test:8443' }],
    ['a sandboxed frame', { origin: 'null' }],
    ['an origin that only begins like a named one', { origin: `${H5}.evil.test` }],
    ['an origin that is no address', { origin: 'shop.test' }],
    ['a password of the browser, which it adds by itself', { origin: EVIL, authorization: 'Basic bTpt' }],
  ])('is not done for %s', (_who, headers) => {
    expect(may(headers)).toBe(false);
  });

  it('is refused by any other method that changes something, and reading is not', () => {
    const foreign = { 'sec-fetch-site': 'cross-site', origin: EVIL };
    expect(['PUT', 'DELETE', 'PATCH', 'GET', 'HEAD'].map((method) => may(foreign, { method }))).toEqual([
      false,
      false,
      false,
      true,
      true,
    ]);
  });
});

it('The host is the one that the browser wrote, where a framework puts its own into the URL', () => {
  const behind = { url: 'http://localhost:3000/api/redemptions' };
  expect(may({ host: 'shop.test', origin: 'https://shop.test' }, behind)).toBe(true);
  expect(may({ host: 'shop.test', origin: EVIL }, behind)).toBe(false);
  expect(may({ host: 'shop.test', origin: 'http://localhost:3000' }, behind)).toBe(false);
});
