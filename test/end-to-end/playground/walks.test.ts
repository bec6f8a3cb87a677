// A visitor's first minute: both walks by clicking in the playground, and the one time line that tells them.
import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { openPlayground, type Playground } from '../../harness/playground/open-playground.ts';
import {
  baiduPage,
  claimInBaiduWallet,
  openBaiduCoupon,
  useBaiduCoupon,
} from '../../harness/playground/walk-baidu.ts';
import { openCheckout, payAtTill } from '../../harness/playground/walk-checkout.ts';
import {
  claimOnLandingPage,
  openLandingPage,
  openWechatCard,
  useWechatCard,
} from '../../harness/playground/walk-wechat.ts';
import { type Stack, startStack } from '../../harness/stack.ts';
import { launchBrowser } from '../../harness/wechat/launch-browser.ts';

describe('the playground', () => {
  let stack: Stack;
  let browser: Browser;
  let playground: Playground;
  beforeAll(async () => {
    stack = await startStack('pglite', { population: 'seeded' });
    browser = await launchBrowser();
  });
  afterEach(async () => {
    await playground?.close();
    await stack.control.noFaults();
  });
  afterAll(async () => {
    await browser?.close();
    await stack?.close();
  });

  const seeded = async () => {
    const [first] = await stack.control.users();
    if (!first) throw new Error('The sandbox has no people');
    return first;
  };

  it("walks a Baidu coupon from 领取 to 已使用, in the program and in Baidu's wallet", async () => {
    playground = await openPlayground(browser, stack.backendUrl);
    const { page } = playground;
    await claimInBaiduWallet(page);
    await openBaiduCoupon(page);
    await useBaiduCoupon(page);
    const { baidu } = await seeded();
    await expect
      .poll(async () => (await stack.control.baidu.wallet(baidu)).map((coupon) => coupon.state))
      .toEqual(['used']);
    expect(playground.errors).toEqual([]);
  });

  it("walks a WeChat card from the landing page to 已使用, in the page and in WeChat's wallet", async () => {
    playground = await openPlayground(browser, stack.backendUrl);
    const { page } = playground;
    await openLandingPage(page);
    await claimOnLandingPage(page);
    await openWechatCard(page);
    await useWechatCard(page);
    const { wechat } = await seeded();
    expect((await stack.control.wechat.wallet(wechat)).map((card) => card.state)).toContain('used');
    expect(playground.errors).toEqual([]);
  });

  it("walks a shop's coupon from the checkout through the till, and tells of the payment", async () => {
    playground = await openPlayground(browser, stack.backendUrl);
    const { page } = playground;
    await openCheckout(page);
    await payAtTill(page);
    const { beecloud } = await seeded();
    const states = (await stack.control.beecloud.wallet(beecloud)).map((coupon) => coupon.state);
    expect(states.sort()).toEqual(['unused', 'unused', 'used']);
    await expect.poll(() => page.locator('.timeline').textContent()).toMatch(/小明支付 ¥100\.00/);
    expect(playground.errors).toEqual([]);
  });

  it('tells a claim on the left phone in the time line', async () => {
    playground = await openPlayground(browser, stack.backendUrl);
    const { page } = playground;
    await claimInBaiduWallet(page);
    const timeline = page.locator('.timeline');
    await timeline.getByText('领取', { exact: false }).first().waitFor();
    await openBaiduCoupon(page);
    expect(await baiduPage(page).getByText('去使用').count()).toBeGreaterThan(0);
    await expect.poll(() => timeline.textContent()).toMatch(/解密|发券/);
    expect(playground.errors).toEqual([]);
  });
});
