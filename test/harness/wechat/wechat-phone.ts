// One person's phone with WeChat, on a running stack: opens pages, taps the page and WeChat's own sheets.
import type { Browser, Request } from 'playwright-core';
import { expect } from 'vitest';
import type { User } from '../people.ts';
import type { Stack } from '../stack.ts';
import { openPhone, type Phone } from './open-phone.ts';
import type { Client } from './user-agents.ts';

export type CardLink = 'center' | 'custom' | 'promotion';

export interface WechatPhone extends Phone {
  /** Opens one of the shop's pages: the landing page unless another is named, `#/pages/coupons/index`. */
  open(place?: string): Promise<void>;
  /** Has been in the shop before: logged in, so that no login comes between a link and its page. */
  visit(): Promise<void>;
  /** Where a link cell of the card in the wallet leads. */
  linkOf(code: string, link?: CardLink): Promise<string>;
  /** Opens the card in the wallet and taps its link cell. */
  openCard(code: string, link?: CardLink): Promise<void>;
  /** Opens an address from a chat or the history. */
  follow(url: string): Promise<void>;
  /** Waits until the text is to be seen. */
  shows(text: string | RegExp): Promise<void>;
  /** Taps what shows this text, in the page or in a sheet of WeChat's. */
  tap(text: string | RegExp): Promise<void>;
  /** All text to be seen now. */
  text(): Promise<string>;
  /** Bodies sent to one of our routes so far. */
  sent(route: string): unknown[];
}

/** A phone in that person's hand. */
export async function openWechatPhone(
  stack: Stack,
  browser: Browser,
  client: Client,
  user: User,
): Promise<WechatPhone> {
  const phone = await openPhone(browser, client, user.wechat);
  const { page } = phone;
  const requests: Request[] = [];
  page.on('request', (request) => void requests.push(request));
  // No browser but WeChat's own has the bridge.
  if (client === 'safari') await phone.context.route('**/native/bridge.js', (route) => route.abort());
  const visible = (text: string | RegExp) => page.getByText(text).filter({ visible: true }).first();
  // biome-ignore lint/performance/useDomNodeTextContent: only what can be seen counts, and Taro keeps hidden pages.
  const seen = () => page.locator('body').innerText();
  const linkOf = (code: string, link: CardLink = 'center') =>
    stack.control.wechat.link(user.wechat, code, link);
  const follow = async (url: string) => void (await page.goto(url));

  return {
    ...phone,
    async open(place = 'landing.html') {
      await page.goto(`${stack.backendUrl}/apps/wechat/${place}`);
    },
    async visit() {
      await follow(`${stack.backendUrl}/session/wechat?return=/apps/wechat/landing.html`);
    },
    linkOf,
    openCard: async (code, link) => follow(await linkOf(code, link)),
    follow,
    async shows(text) {
      try {
        await visible(text).waitFor();
      } catch {
        throw new Error(`${text} did not appear. The page at ${page.url()} shows:\n${await seen()}`);
      }
    },
    async tap(text) {
      await visible(text).tap();
    },
    text: seen,
    sent: (route) =>
      requests
        .filter((request) => new URL(request.url()).pathname === `/api${route}`)
        .map((request) => (request.postData() ? request.postDataJSON() : undefined)),
  };
}

/** What must hold after every walk: nothing uncaught, nothing asked of the world outside but the SDK's telemetry. */
export function expectQuiet(phone: WechatPhone): void {
  expect(phone.errors).toEqual([]);
  expect(phone.blocked.filter((url) => !url.startsWith('https://open.weixin.qq.com/sdk/report'))).toEqual([]);
}
