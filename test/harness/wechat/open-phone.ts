// One person's phone with WeChat on it: a browser context of its own, with that person's wallet.
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { type Client, USER_AGENTS } from './user-agents.ts';

export interface Phone {
  context: BrowserContext;
  page: Page;
  /** URLs that the page wanted from the world outside; none of them was reached. */
  blocked: string[];
  /** URLs of all requests to this machine, as they left. */
  requested: string[];
  /** Errors that no code caught. */
  errors: string[];
  close(): Promise<void>;
}

/**
 * @param browser from launchBrowser
 * @param client whose user agent
 * @param openid whose wallet it is
 */
export async function openPhone(browser: Browser, client: Client, openid: string): Promise<Phone> {
  const context = await browser.newContext({
    userAgent: USER_AGENTS[client],
    viewport: { width: 375, height: 724 },
    deviceScaleFactor: 2,
    isMobile: true,
    hasTouch: true,
    locale: 'zh-CN',
    reducedMotion: 'reduce',
  });
  const blocked: string[] = [];
  const requested: string[] = [];
  const errors: string[] = [];
  await context.route(
    (url) => url.hostname !== '127.0.0.1',
    (route) => {
      blocked.push(route.request().url());
      return route.abort();
    },
  );
  // Cookies ignore ports, so the sandbox's native bridge and its OAuth page both see whose phone it is.
  await context.addCookies([{ name: 'kaquan_wechat_openid', value: openid, domain: '127.0.0.1', path: '/' }]);
  context.setDefaultTimeout(15_000);
  const page = await context.newPage();
  page.on('request', (request) => void requested.push(request.url()));
  page.on('pageerror', (error) => void errors.push(error.message));
  return { context, page, blocked, requested, errors, close: () => context.close() };
}
