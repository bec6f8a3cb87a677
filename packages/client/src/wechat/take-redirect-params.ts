// Takes the parameters of a card's link cell out of the address, because wx.config refuses to be signed for a URL
// that carries encrypt_code.
// @see 朋友的券 获取自定义外链参数
import {
  parseRedirectParams,
  type RedirectParams,
  stripRedirectParams,
} from '@kaquan/protocol/wechat/redirect-params';
import { onIos } from './in-wechat.ts';

const STORED = 'kaquan:redirect-params';

type Page = Pick<Window, 'location' | 'navigator' | 'history' | 'sessionStorage'>;

export type TakenRedirectParams =
  | { status: 'none' }
  /** The page is about to load again without the parameters; do nothing more. */
  | { status: 'reloading' }
  | { status: 'ready'; params: RedirectParams };

/**
 * Reads the parameters of a link cell, remembers them for this page and session, and strips them from the address.
 * On iOS the page loads again, because WeChat there checks signatures against the URL that was opened; elsewhere
 * history.replaceState is enough. Call it first of all, before the router and before createSigningUrl.
 *
 * @param page the window by default
 * @example const taken = takeRedirectParams(); if (taken.status !== 'reloading') start(taken);
 * @supported h5
 */
export function takeRedirectParams(page: Page = window): TakenRedirectParams {
  const { href } = page.location;
  const params = parseRedirectParams(href);
  if (!params) return recall(page);
  const clean = stripRedirectParams(href);
  const stored = remember(page, withoutHash(clean), href);
  // Without storage a reload would lose the coupon; and a change behind the # does not load the page again.
  if (stored && onIos(page.navigator.userAgent) && withoutHash(clean) !== withoutHash(href)) {
    page.location.replace(clean);
    return { status: 'reloading' };
  }
  page.history.replaceState(page.history.state, '', clean);
  return { status: 'ready', params };
}

function remember(page: Page, url: string, href: string): boolean {
  try {
    page.sessionStorage.setItem(STORED, JSON.stringify({ url, href }));
    return true;
  } catch {
    return false;
  }
}

function recall(page: Page): TakenRedirectParams {
  try {
    const { url, href } = JSON.parse(page.sessionStorage.getItem(STORED) ?? '{}');
    // Anybody on this origin may write there: what is found is read as an address is.
    const params = parseRedirectParams(href);
    if (params && url === withoutHash(page.location.href)) return { status: 'ready', params };
  } catch {
    // No storage, or not ours: nothing was remembered.
  }
  return { status: 'none' };
}

function withoutHash(url: string): string {
  return url.replace(/#.*$/, '');
}
