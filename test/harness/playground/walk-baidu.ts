// The Baidu walk by hand in the playground: claim in 卡券包, 立即使用, and the program's page until it is used.
import type { FrameLocator, Page } from 'playwright-core';

export const BAIDU_COUPON = '图书满百立减金';

export function baiduPage(page: Page): FrameLocator {
  return page.frameLocator('iframe[title="百度智能小程序"]');
}

export async function claimInBaiduWallet(page: Page): Promise<void> {
  await page.getByRole('button', { name: `领取：${BAIDU_COUPON}` }).click();
  await page
    .getByRole('button', { name: `立即使用：${BAIDU_COUPON}` })
    .first()
    .waitFor();
}

export async function openBaiduCoupon(page: Page): Promise<void> {
  await page
    .getByRole('button', { name: `立即使用：${BAIDU_COUPON}` })
    .first()
    .click();
  await baiduPage(page).getByText('去使用').first().waitFor();
}

export async function useBaiduCoupon(page: Page): Promise<void> {
  await baiduPage(page).getByText('去使用').first().click();
  await baiduPage(page).getByText('确认使用').first().click();
  await baiduPage(page).getByText('已使用').first().waitFor();
}
