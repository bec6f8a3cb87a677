// Takes the README's pictures: starts the demo, takes both walks in the playground, and writes docs/images.
import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { openPlayground } from '../test/harness/playground/open-playground.ts';
import {
  claimInBaiduWallet,
  openBaiduCoupon,
  useBaiduCoupon,
} from '../test/harness/playground/walk-baidu.ts';
import {
  claimOnLandingPage,
  openLandingPage,
  openWechatCard,
  useWechatCard,
} from '../test/harness/playground/walk-wechat.ts';
import { startStack } from '../test/harness/stack.ts';
import { launchBrowser } from '../test/harness/wechat/launch-browser.ts';

/** Half past ten in Beijing, today: the hour a shop likes to be seen at. Seconds. */
function morning(): number {
  const day = 24 * 3600;
  const beijing = 8 * 3600;
  const midnight = Math.floor((Date.now() / 1000 + beijing) / day) * day - beijing;
  return midnight + 10.5 * 3600;
}

const IMAGES = path.resolve(import.meta.dirname, '../docs/images');

await mkdir(IMAGES, { recursive: true });
const stack = await startStack('pglite', { population: 'seeded', now: morning() });
const browser = await launchBrowser();
const { page } = await openPlayground(browser, stack.backendUrl, 2);

/** Lets pictures, fonts and the time line arrive. */
const rest = () => page.waitForTimeout(1500);

await claimInBaiduWallet(page);
await openLandingPage(page);
await claimOnLandingPage(page);
await openBaiduCoupon(page);
await openWechatCard(page);
await rest();
await page.screenshot({ path: path.join(IMAGES, 'playground.png') });

await useBaiduCoupon(page);
await useWechatCard(page);
await rest();
await page.locator('.desk-main').screenshot({ path: path.join(IMAGES, 'phones.png') });

await browser.close();
await stack.close();
console.log(`Wrote playground.png and phones.png to ${path.relative(process.cwd(), IMAGES)}`);
