// The WeChat walk by hand in the playground: scan, claim, open the card, and the shop's page until it is used.
import type { FrameLocator, Page } from 'playwright-core';

export function wechatPage(page: Page): FrameLocator {
  return page.frameLocator('iframe[title="微信内打开的网页"]');
}

export async function openLandingPage(page: Page): Promise<void> {
  await page.getByRole('button', { name: '扫码打开领券页' }).click();
  await wechatPage(page).getByText('领取到微信卡包').first().waitFor();
}

export async function claimOnLandingPage(page: Page): Promise<void> {
  await wechatPage(page).getByText('领取到微信卡包').first().click();
  await wechatPage(page)
    .getByText(/^领取$/)
    .first()
    .click();
  await wechatPage(page).getByText('已放入微信卡包').first().waitFor();
}

/** Back in 卡包, opens the card and taps its button. */
export async function openWechatCard(page: Page): Promise<void> {
  await page.getByRole('button', { name: '关闭网页，回到卡包' }).click();
  await page.locator('.card-tile').first().click();
  await page.getByRole('button', { name: '立即使用', exact: true }).first().click();
  await wechatPage(page).getByText('确认使用').first().waitFor();
}

export async function useWechatCard(page: Page): Promise<void> {
  await wechatPage(page).getByText('确认使用').first().click();
  await wechatPage(page).getByText('已使用').first().waitFor();
}
