// Everything that the pages need: the demo with its platforms, all pages on one server, a person with a session, a browser.
import { LANDING } from '@kaquan/test/bundle/landing-scripts';
import { startStack } from '@kaquan/test/harness/stack';
import { launchBrowser } from '@kaquan/test/harness/wechat/launch-browser';
import { buildPages, type Pages } from './build-pages.ts';
import { type Load, loadPage, type Visit } from './load-page.ts';
import { CONTEXT, NOT_A_PHONES } from './phone.ts';
import { servePages } from './serve-pages.ts';

export const PATHS = { ours: '/apps/wechat', byHand: '/apps/by-hand', plain: '/apps/plain' };

export interface Stage {
  pages: Pages;
  /** Loads one of the pages for somebody who has never been there. */
  load(page: keyof typeof PATHS, then?: Visit['then']): Promise<Load>;
  close(): Promise<void>;
}

export async function openStage(): Promise<Stage> {
  const pages = await buildPages();
  const stack = await startStack('pglite');
  const folders = Object.fromEntries(
    Object.entries(PATHS).map(([page, prefix]) => [prefix, pages[page as keyof typeof PATHS]]),
  );
  const server = await servePages(folders, stack.backendUrl);
  const browser = await launchBrowser({ args: [`--disable-features=${NOT_A_PHONES.join()}`] });
  const cookies = await logIn();
  const title = await firstTitle();
  return {
    pages,
    load: (page, then) =>
      loadPage(browser, {
        url: `${server.url}${PATHS[page]}/${page === 'ours' ? LANDING : 'index.html'}`,
        title,
        cookies,
        ...(then && { then }),
      }),
    async close() {
      await browser.close();
      await server.close();
      await stack.close();
    },
  };

  /** The shop's session, so that no login comes into the middle. */
  async function logIn() {
    const context = await browser.newContext(CONTEXT);
    const openid = { name: 'kaquan_wechat_openid', value: stack.people().me.wechat };
    await context.addCookies([{ ...openid, domain: '127.0.0.1', path: '/' }]);
    const page = await context.newPage();
    await page.goto(`${stack.backendUrl}/session/wechat?return=/session`);
    const { cookies } = await context.storageState();
    await context.close();
    return cookies;
  }

  async function firstTitle(): Promise<string> {
    const answer = await fetch(`${server.url}/demo/wechat/cards`);
    const { cards } = (await answer.json()) as { cards: { face: { title: string } }[] };
    const title = cards[0]?.face.title;
    if (!title) throw new Error('The shop has no card to be claimed');
    return title;
  }
}
