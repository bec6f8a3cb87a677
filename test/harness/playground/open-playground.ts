// The playground in a browser of its own: on a desktop, or on a phone that is touched.
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';

export interface Playground {
  page: Page;
  /** Errors that no code caught, in the playground and in both frames. */
  errors: string[];
  close(): Promise<void>;
}

/** The size of the README's pictures. */
const DESKTOP: BrowserContextOptions = { viewport: { width: 1440, height: 910 } };
/** The smallest phone that many still have. */
const PHONE: BrowserContextOptions = {
  viewport: { width: 375, height: 667 },
  isMobile: true,
  hasTouch: true,
};

/** Opens it on a desktop, and waits for both phones. */
export async function openPlayground(browser: Browser, url: string, scale = 1): Promise<Playground> {
  const playground = await open(browser, url, { ...DESKTOP, deviceScaleFactor: scale });
  await playground.page.getByRole('button', { name: '扫码打开领券页' }).waitFor();
  return playground;
}

/** Opens an address that names a state, as somebody who has never been here. */
export function openLink(browser: Browser, url: string): Promise<Playground> {
  return open(browser, url, DESKTOP);
}

/** Opens it on a phone. */
export function openOnPhone(browser: Browser, url: string): Promise<Playground> {
  return open(browser, url, PHONE);
}

async function open(browser: Browser, url: string, how: BrowserContextOptions): Promise<Playground> {
  const context = await browser.newContext({
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    reducedMotion: 'reduce',
    ...how,
  });
  await context.route(
    (address) => address.hostname !== '127.0.0.1',
    (route) => route.abort(),
  );
  context.setDefaultTimeout(15_000);
  const page = await context.newPage();
  const errors: string[] = [];
  page.on('pageerror', (error) => void errors.push(error.message));
  await page.goto(url);
  await page.locator('.desk').waitFor();
  return { page, errors, close: () => context.close() };
}
