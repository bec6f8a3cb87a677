// Takes the README's pictures: starts the demo, takes the walks in the playground, and writes docs/images.
import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { openPlayground } from '../test/harness/playground/open-playground.ts';
import {
  claimInBaiduWallet,
  openBaiduCoupon,
  useBaiduCoupon,
} from '../test/harness/playground/walk-baidu.ts';
import {
  approveCoupon,
  buyStock,
  createCoupon,
  FRIENDS_COUPON,
  fillCoupon,
  handPhoneTo,
  openMerchantDesk,
  putQrcodeOnTable,
  scan,
  wechatPhone,
} from '../test/harness/playground/walk-merchant.ts';
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

// A friends' coupon on the merchant's desk, claimed by 小明 from the code on the table, seen by 小红.
const { page: desk } = await openPlayground(browser, stack.backendUrl, 2);
await openMerchantDesk(desk);
await fillCoupon(desk);
await createCoupon(desk);
await buyStock(desk, 10);
await approveCoupon(desk);
await putQrcodeOnTable(desk);
await scan(desk, `领券：${FRIENDS_COUPON}`);
await wechatPhone(desk)
  .getByRole('button', { name: `领取到卡包：${FRIENDS_COUPON}` })
  .click();
await wechatPhone(desk).getByText('已放入卡包').waitFor();
await handPhoneTo(desk, '小红');
await wechatPhone(desk).locator('.card-tile', { hasText: FRIENDS_COUPON }).click();
await wechatPhone(desk).getByText('小明 共享给你').waitFor();
await desk.waitForTimeout(1500);
await desk.screenshot({ path: path.join(IMAGES, 'merchant-desk.png') });

await browser.close();
await stack.close();
console.log(
  `Wrote playground.png, phones.png and merchant-desk.png to ${path.relative(process.cwd(), IMAGES)}`,
);
