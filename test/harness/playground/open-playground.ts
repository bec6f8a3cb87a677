// The playground in a desktop browser.
import type { Browser, Page } from 'playwright-core';

export interface Playground {
  page: Page;
  /** Errors that no code caught, in the playground and in both frames. */
  errors: string[];
  close(): Promise<void>;
}

/** Opens it at the size of the README's pictures. */
export async function openPlayground(browser: Browser, url: string, scale = 1): Promise<Playground> {
  const context = await browser.newContext({
    viewport: { width: 1440, height: 910 },
    deviceScaleFactor: scale,
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    reducedMotion: 'reduce',
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
  await page.getByRole('button', { name: '扫码打开领券页' }).waitFor();
  return { page, errors, close: () => context.close() };
}
