// 卡券包 in the playground: a program of its own, with banners, the page of each coupon, and refusals in words.
import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { openPlayground, type Playground } from '../../harness/playground/open-playground.ts';
import {
  BAIDU_COUPON,
  baiduPage,
  claimInBaiduWallet,
  useBaiduCoupon,
} from '../../harness/playground/walk-baidu.ts';
import { type Stack, startStack } from '../../harness/stack.ts';
import { launchBrowser } from '../../harness/wechat/launch-browser.ts';

describe('卡券包', () => {
  let stack: Stack;
  let browser: Browser;
  let playground: Playground;
  beforeAll(async () => {
    stack = await startStack('pglite', { population: 'seeded' });
    browser = await launchBrowser();
  });
  afterEach(async () => {
    expect(playground.errors).toEqual([]);
    await playground.close();
  });
  afterAll(async () => {
    await browser?.close();
    await stack?.close();
  });

  const open = async () => {
    playground = await openPlayground(browser, stack.backendUrl);
    const { page } = playground;
    const tap = (name: string | RegExp) => page.getByRole('button', { name }).first().click();
    return { page, phone: page.locator('.phone[data-part="baidu"]'), tap };
  };

  /** Paths of the requests to the shop's coupon server so far. */
  const askedOfShop = async () => {
    const log = (await (await fetch(`${stack.backendUrl}/demo/log`)).json()) as {
      entries: { path: string }[];
    };
    return log.entries.map(({ path }) => path);
  };

  it("shows the shop's banner at Baidu's size; it opens the program, and no coupon comes with it", async () => {
    const { page, tap } = await open();
    const picture = page.locator('.banner-strip img').first();
    await expect
      .poll(() => picture.evaluate((img: HTMLImageElement) => [img.naturalWidth, img.naturalHeight]))
      .toEqual([1032, 144]);
    await tap(/^打开店铺：/);
    await baiduPage(page).getByText('好书常在').first().waitFor();
    expect((await stack.control.log()).map(({ route }) => route)).toContain('/banner-taps');
    await expect.poll(askedOfShop).toContain('/api/coupons');
    expect(await askedOfShop()).not.toContain('/api/baidu/launch-coupon');
  });

  it('says on its page when a coupon can be claimed and used, and why it cannot be claimed yet', async () => {
    const { page, phone, tap } = await open();
    await tap('活动详情：新书首发立减金');
    await phone.getByText('领取当天起 5 个自然日内有效').waitFor();
    await phone.getByText('预售图书以发货日为准。').waitFor();
    const claim = page.getByRole('button', { name: '未开始：新书首发立减金' }).last();
    expect(await claim.textContent()).toBe('还没有开始领取');
    expect(await claim.isDisabled()).toBe(true);
  });

  it('offers it once the day has come, and refuses a second one', async () => {
    const { page, phone, tap } = await open();
    await stack.control.advance(24 * 3600 + 60);
    await tap('领取：新书首发立减金');
    await phone.getByText('每人限领 1 张').waitFor();
    expect(await page.getByRole('button', { name: '已领取：新书首发立减金' }).isDisabled()).toBe(true);
  });

  it("shows a claimed coupon's code and conditions, and that it is used, with the time", async () => {
    const { page, phone, tap } = await open();
    await claimInBaiduWallet(page);
    await tap(`券详情：${BAIDU_COUPON}`);
    expect(await phone.locator('.coupon-facts code').textContent()).toMatch(/^K1\d{6}$/);
    await phone.getByText('不与店铺其他优惠同享。').waitFor();
    await page
      .getByRole('button', { name: `立即使用：${BAIDU_COUPON}` })
      .last()
      .click();
    await baiduPage(page).getByText('去使用').first().waitFor();
    await useBaiduCoupon(page);
    await tap('回到卡券包');
    await phone.getByText('使用时间').waitFor();
    expect(await phone.locator('.coupon-paper .stamp').textContent()).toBe('已使用');
  });
});
