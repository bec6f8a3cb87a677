// The gallery in a Chromium that draws the same on every machine: one font, one clock, nothing that moves.
import axe from 'axe-core';
import type { Page } from 'playwright-core';
import { launchBrowser } from '../harness/wechat/launch-browser.ts';
import type { Look, Scene } from './scenes.ts';
import { serveGallery } from './serve-gallery.ts';

/** What machines differ in: hinting, sub-pixel colours, density, colour profile. */
const ALIKE = [
  '--font-render-hinting=none',
  '--disable-lcd-text',
  '--disable-font-subpixel-positioning',
  '--force-device-scale-factor=1',
  '--force-color-profile=srgb',
];

/** The digits have a font of their own in the theme, which machines do or do not have. */
const ONE_FONT = `
  *, *::before, *::after {
    font-family: 'Noto Sans SC Variable' !important;
    caret-color: transparent !important;
  }
`;

/** 10:24 in Beijing: the time at which the examples are. */
const NOW = new Date('2026-11-21T10:24:00+08:00');

export interface Gallery {
  page: Page;
  /** Draws a scene anew, and waits until it is at rest. */
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

  return {
    page,
    async show(scene) {
      const path = scene.example ? `${scene.module}/${scene.example}` : `${scene.module}/`;
      const address = `${server.url}/example.html#/${path}?lang=${scene.lang}&text=${scene.text}&wait=0`;
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
        .locator(`#app[data-ready="${path} ${scene.lang} ${scene.text}"]`)
        .waitFor()
        .catch((cause) => {
          throw new Error(`${address} does not come to rest. ${errors.join('; ')}`, { cause });
        });
      if (errors.length > 0) throw new Error(`${address}: ${errors.join('; ')}`);
    },
    async look({ width, height, scheme }) {
      await page.setViewportSize({ width, height });
      await page.emulateMedia({ colorScheme: scheme });
      await page.evaluate(() => document.fonts.ready);
      if (layout === 'screen') return page.screenshot({ animations: 'disabled' });
      const box = await page.locator('#app').boundingBox();
      if (!box) throw new Error('Nothing is shown');
      return page.screenshot({ fullPage: true, clip: box, animations: 'disabled' });
    },
    async complaints(scheme) {
      await page.emulateMedia({ colorScheme: scheme });
      if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe.source);
      const { violations } = await page.evaluate(
        // An example is a piece of a page: what a whole page must have, its app has.
        () => window.axe.run('#app', { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] }),
      );
      return violations.flatMap(({ id, help, nodes }) =>
        nodes.map(
          ({ html, any }) => `${id}: ${help}: ${html}\n  ${any.map(({ message }) => message).join('\n  ')}`,
        ),
      );
    },
    async close() {
      await browser.close();
      await server.close();
    },
  };
}

declare global {
  interface Window {
    axe: typeof axe;
  }
}
