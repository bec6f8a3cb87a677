// A friends' coupon in the playground, by clicking: from the merchant's form to the coupon that is given again.
// @see 朋友的券
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { openPlayground, type Playground } from '../../harness/playground/open-playground.ts';
import { openidOf } from '../../harness/playground/openid-of.ts';
import {
  approveCoupon,
  buyStock,
  createCoupon,
  FRIENDS_COUPON,
  fillCoupon,
  handPhoneTo,
  merchantDesk,
  openMerchantDesk,
  putQrcodeOnTable,
  scan,
  wechatPhone,
} from '../../harness/playground/walk-merchant.ts';
import { wechatPage } from '../../harness/playground/walk-wechat.ts';
import { type Stack, startStack } from '../../harness/stack.ts';
import { launchBrowser } from '../../harness/wechat/launch-browser.ts';

/** Noon in Beijing, today, seconds: the figures of a walk must not fall on two days. */
function noon(): number {
  const day = 24 * 3600;
  return Math.floor(Date.now() / 1000 / day) * day + 4 * 3600;
}

describe("the merchant's desk and the friends' phones", () => {
  let stack: Stack;
  let browser: Browser;
  let playground: Playground;
  let page: Page;
  beforeAll(async () => {
    stack = await startStack('pglite', { population: 'seeded', now: noon() });
    browser = await launchBrowser();
  });
  afterEach(async () => {
    await playground?.close();
  });
  afterAll(async () => {
    await browser?.close();
    await stack?.close();
  });

  const open = async () => {
    playground = await openPlayground(browser, stack.backendUrl);
    page = playground.page;
    await openMerchantDesk(page);
  };
  /** Codes and states of this coupon in somebody's wallet, by the sandbox's word. */
  const walletOf = async (name: string) =>
    (await stack.control.wechat.wallet(await openidOf(stack, name)))
      .filter((card) => card.title === FRIENDS_COUPON)
      .map(({ code, state, sharedBy }) => ({ code, state, ...(sharedBy ? { sharedBy } : {}) }));

  it('goes from the form over stock, review and QR code to a friend who uses it, and is given again', async () => {
    await open();
    const desk = merchantDesk(page);
    const phone = wechatPhone(page);

    await fillCoupon(page);
    const preview = desk.getByRole('region', { name: '预览' });
    await expect
      .poll(() => preview.textContent())
      .toMatch(new RegExp(`${FRIENDS_COUPON}.*消费满100元可用.*每张 0\\.6 券点`));
    await createCoupon(page);

    await desk.getByText('共 60 券点').waitFor();
    await desk.getByLabel('张数').fill('10');
    await desk.getByText('共 6 券点').waitFor();
    await buyStock(page, 10);
    await approveCoupon(page);
    await putQrcodeOnTable(page);

    await scan(page, `领券：${FRIENDS_COUPON}`);
    await phone.getByRole('button', { name: `领取到卡包：${FRIENDS_COUPON}` }).click();
    await phone.getByText('已放入卡包').waitFor();
    await phone.locator('.card-tile', { hasText: FRIENDS_COUPON }).waitFor();
    const [claimed] = await walletOf('小明');
    expect(claimed).toMatchObject({ state: 'unused' });

    await handPhoneTo(page, '小红');
    const shared = phone.locator('.card-tile', { hasText: FRIENDS_COUPON });
    await shared.getByText('小明共享').waitFor();
    await shared.click();
    await phone.getByText('小明 共享给你').waitFor();
    await phone.getByRole('button', { name: '快速核销' }).click();
    await useBeforeTheClerk(page);
    expect(await walletOf('小红')).toContainEqual({ code: claimed?.code, state: 'used', sharedBy: '小明' });
    expect(await walletOf('小明')).toContainEqual({ code: claimed?.code, state: 'used' });

    await giveAgain(page);
    await expect.poll(() => walletOf('小红')).toContainEqual({ code: expect.any(String), state: 'unused' });
    const given = (await walletOf('小红')).find((card) => card.state === 'unused');
    expect(given?.code).not.toBe(claimed?.code);
    await phone.getByRole('button', { name: '关闭网页，回到卡包' }).click();
    await phone.getByRole('button', { name: '返回卡包' }).click();
    await phone.locator('.card-tile:not([data-over])', { hasText: FRIENDS_COUPON }).waitFor();
    await handPhoneTo(page, '小明');
    await phone.locator('.card-tile:not([data-over])', { hasText: '小红共享' }).waitFor();

    await desk.getByRole('button', { name: '数据' }).click();
    // One claim by QR code, one given; one use; and the friend's look at the card.
    await expect.poll(() => desk.locator('.figures tbody').textContent()).toMatch(/\d\d-\d\d\d2100$/);
    await desk.getByRole('button', { name: /买库存.*剩 8 张/ }).waitFor();
    expect(playground.errors).toEqual([]);
  });

  it('shows a recharge as a QR code, which a customer scans and pays', async () => {
    await open();
    const desk = merchantDesk(page);
    await desk.getByLabel('充值多少券点').fill('30');
    await desk.getByRole('button', { name: '生成付款码' }).click();
    await desk.getByRole('img', { name: '充值' }).waitFor();
    await desk.getByText('用小明的手机扫码支付').waitFor();
    const before = Number(await desk.locator('.coins-total').getAttribute('data-total'));

    await scan(page, '充值 30 券点');
    await wechatPhone(page).getByText('30.00').waitFor();
    await wechatPhone(page).getByRole('button', { name: '确认支付' }).click();
    await desk.getByText('已到账').waitFor();
    expect(Number(await desk.locator('.coins-total').getAttribute('data-total'))).toBe(before + 300);
    await desk.getByText(/流水 \d+ 笔/).click();
    await desk.getByText('+30', { exact: true }).waitFor();
    expect(playground.errors).toEqual([]);
  });

  it('tells a refused coupon and why, and says field by field what is wrong with a form', async () => {
    await open();
    const desk = merchantDesk(page);
    await fillCoupon(page);
    await desk.getByLabel('减多少元').fill('0');
    await desk.getByText('填一个大于 0 的金额，最多两位小数').waitFor();
    await desk.getByLabel('减多少元').fill('20');
    await createCoupon(page);
    await buyStock(page, 1);
    await desk.getByLabel('不通过的原因').fill('图文与商家不符');
    await desk.getByRole('button', { name: '不通过' }).click();
    await desk.getByText('未通过：图文与商家不符').waitFor();
    await desk.getByRole('button', { name: '投放' }).click();
    expect(await desk.getByRole('button', { name: '生成领券二维码' }).isDisabled()).toBe(true);
    expect(playground.errors).toEqual([]);
  });
});

/** In the page for self-service redemption: holds the button for its second, as before a clerk. */
async function useBeforeTheClerk(page: Page): Promise<void> {
  const hold = wechatPage(page).getByText('按住').first();
  await hold.waitFor();
  await hold.click({ delay: 1300 });
  await wechatPage(page).getByText('已使用').first().waitFor();
}

/** 再送一张, over the page's sheet and WeChat's own. */
async function giveAgain(page: Page): Promise<void> {
  const frame = wechatPage(page);
  await frame.getByText('再送一张', { exact: true }).first().click();
  await frame.getByText('再送一张给朋友').first().click();
  await frame
    .getByRole('dialog')
    .getByRole('button', { name: /领取|共享|送/ })
    .last()
    .click();
  await frame.getByText('已经送出').first().waitFor();
}
