// The checkout by hand in the playground: scan the table's code, get the shop's coupons, pay at the till.
import type { Page } from 'playwright-core';
import { wechatPage } from './walk-wechat.ts';

export async function openCheckout(page: Page): Promise<void> {
  await page.getByRole('button', { name: '扫桌码点单' }).click();
  await wechatPage(page).getByText('领取店铺券').first().click();
  await wechatPage(page).getByText('已选最省').first().waitFor();
}

export async function payAtTill(page: Page): Promise<void> {
  await wechatPage(page)
    .getByText(/^支付 ¥/)
    .first()
    .click();
  await wechatPage(page)
    .getByText(/^确认支付/)
    .first()
    .click();
  await wechatPage(page).getByText('支付成功').first().waitFor();
}
