// Which URL WeChat checks the signature against, by platform and router.
import { describe, expect, it } from 'vitest';
import { ANDROID, IOS } from '../../test-support/native-wechat.ts';
import { openPage } from '../../test-support/page.ts';
import { createSigningUrl } from './signing-url.ts';

const landing = 'https://shop.example/claim?from=menu';

/** The signing URL after a router has gone to another address without loading it. */
function afterRouting(userAgent: string, next: string): string {
  const { window } = openPage(`${landing}#/`, userAgent);
  const signingUrl = createSigningUrl(window);
  expect(signingUrl()).toBe(landing);
  window.history.replaceState(null, '', next);
  return signingUrl();
}

describe('createSigningUrl', () => {
  it('stays at the landing URL on iOS under history routing (easywechat#1183, vue-router#429)', () => {
    expect(afterRouting(IOS, '/coupons?tab=2')).toBe(landing);
  });

  it('follows the current URL elsewhere under history routing', () => {
    expect(afterRouting(ANDROID, '/coupons?tab=2')).toBe('https://shop.example/coupons?tab=2');
  });

  it.each([IOS, ANDROID])('is the same for all pages under hash routing (%s)', (userAgent) => {
    expect(afterRouting(userAgent, `${landing}#/pages/use?id=1`)).toBe(landing);
  });
});
