// The guided tour: it points at the real controls, and goes on when a step was really taken.
import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { openidOf } from '../../harness/playground/openid-of.ts';
import { guide, guideSays, pressInLight, tapLight } from '../../harness/playground/walk-tour.ts';
import { wechatPage } from '../../harness/playground/walk-wechat.ts';
import { SOON, type Visit } from './visit.ts';

const step = (page: Page, at: number) => guide(page).getByText(`第 ${at} 步`).waitFor();

export function tourClaims(visit: () => Visit): void {
  it('leads a thumb through the Baidu walk; who leaves it goes on where they were', async () => {
    const { stack, onPhone } = visit();
    const { page, errors } = await onPhone('');
    await page.getByRole('button', { name: '带我走：百度手机' }).tap();
    await guideSays(page, '点“领取”');
    await tapLight(page);
    await guideSays(page, '点“立即使用”');
    const [first] = await stack.control.users();
    if (!first) throw new Error('The sandbox has no people');
    const wallet = async () => (await stack.control.baidu.wallet(first.baidu)).map(({ state }) => state);
    expect(await wallet()).toEqual(['unused']);

    await guide(page).getByRole('button', { name: '离开导览' }).tap();
    await guide(page).waitFor({ state: 'detached' });
    await page.reload();
    await page.getByRole('button', { name: '接着走' }).tap();
    await guideSays(page, '点“立即使用”');
    await step(page, 2);
    await tapLight(page);
    await guideSays(page, '点“去使用”');
    await tapLight(page);
    await guideSays(page, '点“确认使用”');
    await tapLight(page);
    await guideSays(page, '走完了');
    await expect.poll(wallet, SOON).toEqual(['used']);
    await page.getByRole('region', { name: '同一条时间线' }).getByText('向平台核销').waitFor();
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(375);
    expect(errors).toEqual([]);
  });

  it('leads the keyboard through the WeChat walk, over a friend who never claimed the card', async () => {
    const { stack, onDesktop } = visit();
    const { page, errors } = await onDesktop('');
    await page.getByRole('button', { name: '带我走：微信手机' }).press('Enter');
    await guideSays(page, '扫店门口的码');
    expect(await guide(page).evaluate((bubble) => bubble === document.activeElement)).toBe(true);
    // The page comes twice: before the login in WeChat, and after it.
    const loggedIn = page.waitForResponse(
      (response) => response.url().endsWith('/api/coupons') && response.ok(),
    );
    await pressInLight(page);
    await loggedIn;
    await guideSays(page, '签名在后端做');
    await step(page, 1);
    await pressInLight(page);
    await guideSays(page, '微信自己弹出的确认');
    await pressInLight(page);
    await guideSays(page, '回到卡包');
    // Until then the page may still take the keyboard back from WeChat's sheet.
    await wechatPage(page).getByText('已放入微信卡包').first().waitFor();
    await pressInLight(page);
    await guideSays(page, '把手机交给朋友');
    await pressInLight(page, 'Space');
    await guideSays(page, '朋友共享的');
    await pressInLight(page);
    await guideSays(page, 'encrypt_code');
    await step(page, 3);
    await pressInLight(page);
    await guideSays(page, '点“确认使用”');
    await pressInLight(page);
    await guideSays(page, '走完了');
    const states = async (name: string) =>
      (await stack.control.wechat.wallet(await openidOf(stack, name))).map(({ state }) => state);
    expect(await states('小红')).toEqual(['used']);
    expect(await states('小明')).toEqual(['used']);
    await guide(page).getByRole('button', { name: '完成' }).press('Enter');
    await guide(page).waitFor({ state: 'detached' });
    expect(errors).toEqual([]);
  });
}
