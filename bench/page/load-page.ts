// One person's first visit: a cold browser, a page, until its coupon is on the screen.
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { CONTEXT, slowDown } from './phone.ts';
import { watchPage } from './watch-page.ts';

type Cookies = Exclude<BrowserContextOptions['storageState'], string | undefined>['cookies'];

export interface Visit {
  url: string;
  /** What tells that the coupon is shown: its title. */
  title: string;
  /** Whose visit it is. */
  cookies: Cookies;
  /** Done once the coupon is shown, slowed down as before. */
  then?(page: Page): Promise<unknown>;
}

export interface Load {
  /** Milliseconds. */
  shown: number;
  /** How many tasks over 50 ms there were until then, and milliseconds in them. */
  longTasks: number;
  longTaskTime: number;
  layoutShift: number;
  /** Of all scripts over the wire, with their headers, `then` included. */
  scriptBytes: number;
  /** Their URLs. */
  scripts: string[];
}

/** @throws Error of Playwright's when the coupon does not appear */
export async function loadPage(browser: Browser, { url, title, cookies, then }: Visit): Promise<Load> {
  const context = await browser.newContext({ ...CONTEXT, storageState: { cookies, origins: [] } });
  try {
    const page = await context.newPage();
    await page.addInitScript(watchPage, title);
    const devtools = await slowDown(context, page);
    const scripts = new Map<string, string>();
    let scriptBytes = 0;
    devtools.on('Network.responseReceived', ({ requestId, type, response }) => {
      if (type === 'Script') scripts.set(requestId, response.url);
    });
    devtools.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
      if (scripts.has(requestId)) scriptBytes += encodedDataLength;
    });
    await page.goto(url, { waitUntil: 'commit' });
    await page.waitForFunction(() => window.watched.shown !== undefined, undefined, { polling: 50 });
    const { shown = 0, longTasks, layoutShift } = await page.evaluate(() => window.watched);
    await then?.(page);
    // What Playwright has heard of, this session may hear of a moment later, but before its next answer.
    await devtools.send('Network.getCookies');
    return {
      shown,
      longTasks: longTasks.length,
      longTaskTime: longTasks.reduce((sum, duration) => sum + duration, 0),
      layoutShift,
      scriptBytes,
      scripts: [...scripts.values()],
    };
  } finally {
    await context.close();
  }
}
