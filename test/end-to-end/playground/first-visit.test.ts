// A visitor's first minutes in the playground, over the whole demo: the guide, links to a state, and a phone.
import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe } from 'vitest';
import { openLink, openOnPhone, type Playground } from '../../harness/playground/open-playground.ts';
import { type Stack, startStack } from '../../harness/stack.ts';
import { launchBrowser } from '../../harness/wechat/launch-browser.ts';
import { linkClaims } from './link-claims.ts';
import { phoneClaims } from './phone-claims.ts';
import { tourClaims } from './tour-claims.ts';
import type { Visit } from './visit.ts';

describe("a visitor's first minutes", () => {
  let stack: Stack;
  let browser: Browser;
  const open: Playground[] = [];
  beforeAll(async () => {
    stack = await startStack('pglite', { population: 'seeded' });
    browser = await launchBrowser();
  });
  afterEach(async () => {
    for (const playground of open.splice(0)) await playground.close();
  });
  afterAll(async () => {
    await browser?.close();
    await stack?.close();
  });

  const visit = (): Visit => {
    const keep = async (opening: Promise<Playground>) => {
      const playground = await opening;
      open.push(playground);
      return playground;
    };
    return {
      stack,
      onDesktop: (hash) => keep(openLink(browser, `${stack.backendUrl}/${hash}`)),
      onPhone: (hash) => keep(openOnPhone(browser, `${stack.backendUrl}/${hash}`)),
    };
  };

  describe('the guide', () => tourClaims(visit));
  describe('a link', () => linkClaims(visit));
  describe('a phone', () => phoneClaims(visit));
});
