// The gallery in a Chromium that draws the same on every machine: one font, one clock, nothing that moves.
import path from 'node:path';
import axe from 'axe-core';
import type { Page } from 'playwright-core';
import { launchBrowser } from '../harness/wechat/launch-browser.ts';
import type { Look, Scene } from './scenes.ts';
import { serveGallery } from './serve-gallery.ts';

/** What machines differ in: how letters are moved onto the grid of pixels, coloured edges, density, colour profile. */
const ALIKE = {
  args: [
    '--font-render-hinting=none',
    '--disable-lcd-text',
    '--force-device-scale-factor=1',
    '--force-color-profile=srgb',
  ],
  // Only the headless shell takes hinting from the command line; a whole Chromium asks fontconfig.
  env: { FONTCONFIG_FILE: path.join(import.meta.dirname, 'fonts.conf') },
};

/** The digits have a font of their own in the theme, which machines do or do not have. */
const ONE_FONT = `
  *, *::before, *::after {
    font-family: 'Noto Sans SC Variable' !important;
    caret-color: transparent !important;
  }
`;

/**
 * An example is a piece of a page: what a whole page must have, its app has. A coupon that is pressed is called by one
 * sentence with all that is printed on it, in the order and the words of speech.
 */
const RULES = {
  runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'],
  rules: { 'label-content-name-mismatch': { enabled: false } },
};

/** 10:24 in Beijing: the time at which the examples are. */
const NOW = new Date('2026-11-21T10:24:00+08:00');

export interface Gallery {
  page: Page;
  /** Draws a scene, unless it is there, and waits until it is at rest. */
  show(scene: Scene): Promise<void>;
  /** @returns a PNG of what is shown */
  look(look: Look): Promise<Buffer>;
  /** @returns what axe-core complains about, in words */
  complaints(scheme: Look['scheme']): Promise<string[]>;
  close(): Promise<void>;
}

export async function openGallery(): Promise<Gallery> {
  const [server, browser] = await Promise.all([serveGallery(), launchBrowser(ALIKE)]);
  const context = await browser.newContext({
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    reducedMotion: 'reduce',
    deviceScaleFactor: 1,
  });
  context.setDefaultTimeout(15_000);
  const page = await context.newPage();
  const errors: string[] = [];
  page.on('pageerror', ({ message }) => void errors.push(message));
  await page.clock.setFixedTime(NOW);
  let lang: Scene['lang'] | undefined;
  let layout: 'screen' | 'content' = 'content';
  let shown: Scene | undefined;

  return {
    page,
    async show(scene) {
      if (shown === scene) return;
      shown = undefined;
      const name = scene.example ? `${scene.module}/${scene.example}` : `${scene.module}/`;
      const address = `${server.url}/example.html#/${name}?lang=${scene.lang}&text=${scene.text}&wait=0`;
      const [look] = scene.looks;
      if (look) await page.setViewportSize(look);
      // The words of the examples are chosen while they load.
      if (lang !== scene.lang) await page.goto('about:blank');
      await page.goto(address);
      if (lang !== scene.lang) {
        await page.addStyleTag({ url: '/font/index.css' });
        await page.addStyleTag({ content: ONE_FONT });
      }
      lang = scene.lang;
      layout = scene.example ? 'screen' : 'content';
      await page
        .locator(`#app[data-ready="${name} ${scene.lang} ${scene.text}"]`)
        .waitFor()
        .catch((cause) => {
          throw new Error(`${address} does not come to rest. ${errors.join('; ')}`, { cause });
        });
      if (errors.length > 0) throw new Error(`${address}: ${errors.join('; ')}`);
      shown = scene;
    },
    async look({ width, height, scheme }) {
      await page.setViewportSize({ width, height });
      await page.emulateMedia({ colorScheme: scheme });
      await page.evaluate(() => document.fonts.ready);
      if (layout === 'screen') return page.screenshot({ animations: 'disabled' });
      // A part of a pixel more or less is rounded otherwise by another Chromium.
      const rows = await page
        .locator('#app')
        .evaluate((app) => Math.floor(app.getBoundingClientRect().height));
      return page.screenshot({
        fullPage: true,
        clip: { x: 0, y: 0, width, height: rows },
        animations: 'disabled',
      });
    },
    async complaints(scheme) {
      await page.emulateMedia({ colorScheme: scheme });
      if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe.source);
      return page.evaluate(complaintsOf, RULES);
    },
    async close() {
      await browser.close();
      await server.close();
    },
  };
}

/** Runs in the page. */
async function complaintsOf(rules: typeof RULES): Promise<string[]> {
  const { violations } = await window.axe.run('#app', rules);
  // Buttons have the coupon's own colour, which is the platform's, and white on it as the platforms print it.
  const onPlatformsColour = (selector: string) =>
    document.querySelector(selector)?.closest('[style*="background-color"]') !== null;
  return violations.flatMap(({ id, help, nodes }) =>
    nodes
      .filter(({ target }) => id !== 'color-contrast' || !onPlatformsColour(String(target)))
      .map(({ html, any }) => `${id}: ${help}: ${html} ${any.map(({ message }) => message).join(' ')}`),
  );
}

declare global {
  interface Window {
    axe: typeof axe;
  }
}
