// The merchant's walk by hand in the playground: a friends' coupon from its form to the table, and points by recharge.
import type { Locator, Page } from 'playwright-core';

/** What WeChat makes of the form as `fillCoupon` fills it. */
export const FRIENDS_COUPON = '甜品满100减20';

export function merchantDesk(page: Page): Locator {
  return page.locator('[data-part="merchant"]');
}

export function wechatPhone(page: Page): Locator {
  return page.locator('[data-part="wechat"]');
}

export async function openMerchantDesk(page: Page): Promise<void> {
  await page.getByRole('button', { name: '微信商家台' }).click();
  await merchantDesk(page).getByRole('button', { name: '新建一张朋友的券' }).waitFor();
}

/** Opens the form and fills it; what it becomes is to be seen above it. */
export async function fillCoupon(page: Page): Promise<void> {
  const desk = merchantDesk(page);
  await desk.getByRole('button', { name: '新建一张朋友的券' }).click();
  await desk.getByLabel('减多少元').fill('20');
  await desk.getByLabel('消费满多少元').fill('100');
  await desk.getByLabel('适用品类', { exact: true }).fill('甜品');
}

/** Sends the form; the coupon's page opens with the step to buy stock. */
export async function createCoupon(page: Page): Promise<void> {
  const desk = merchantDesk(page);
  await desk.getByRole('button', { name: '创建，送去审核' }).click();
  await desk.getByRole('heading', { name: FRIENDS_COUPON, level: 3 }).waitFor();
}

/** Waits for WeChat's price, then buys. */
export async function buyStock(page: Page, quantity: number): Promise<void> {
  const desk = merchantDesk(page);
  await desk.getByLabel('张数').fill(String(quantity));
  await desk.getByRole('button', { name: `兑换 ${quantity} 张` }).click();
  await desk.getByRole('button', { name: /买库存.*剩 \d+ 张/ }).waitFor();
}

export async function approveCoupon(page: Page): Promise<void> {
  const desk = merchantDesk(page);
  await desk.getByRole('button', { name: '通过', exact: true }).click();
  await desk.getByRole('button', { name: /审核.*已通过/ }).waitFor();
}

export async function putQrcodeOnTable(page: Page): Promise<void> {
  const desk = merchantDesk(page);
  await desk.getByRole('button', { name: '生成领券二维码' }).click();
  await desk.getByRole('img', { name: `领券：${FRIENDS_COUPON}` }).waitFor();
}

/** The phone's 扫一扫, pointed at one of the codes that lie on the table. */
export async function scan(page: Page, label: string): Promise<void> {
  const phone = wechatPhone(page);
  await phone.getByRole('button', { name: '扫一扫', exact: true }).click();
  await phone.getByRole('button', { name: `扫码：${label}` }).click();
}

/** Hands the right phone to somebody else. */
export async function handPhoneTo(page: Page, name: string): Promise<void> {
  await wechatPhone(page).getByTitle(name, { exact: true }).click();
}
