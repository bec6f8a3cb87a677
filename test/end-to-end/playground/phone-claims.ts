// On a phone: every part of the desk within one thumb's reach, nothing cut off, no scrolling sideways.
import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { SOON, type Visit } from './visit.ts';

/** Pixels that a thumb hits. */
const THUMB = 36;

export function phoneClaims(visit: () => Visit): void {
  it('has every tab, the clock, the faults and the links in reach', async () => {
    const { stack, onPhone } = visit();
    const { page, errors } = await onPhone('');
    await page.getByRole('button', { name: '自己看看' }).tap();
    const tabs = page.getByRole('navigation');
    for (const [tab, shows] of [
      ['微信', '扫码打开领券页'],
      ['时间线', '显示登录、令牌等'],
      ['商家', '新建一张朋友的券'],
      ['百度', '逛逛店铺'],
    ] as const) {
      // The time line's says how much is new, too.
      await tabs.getByRole('button', { name: new RegExp(`^${tab}`) }).tap();
      await page.getByText(shows).waitFor();
      await expectWhole(page);
    }

    await tabs.getByRole('button', { name: '更多' }).tap();
    const sheet = page.getByRole('dialog', { name: '更多' });
    await sheet.getByRole('button', { name: '关闭' }).waitFor();
    await expectWhole(page);
    const before = await stack.control.now();
    await sheet.getByRole('button', { name: '＋1 天' }).tap();
    await expect.poll(stack.control.now, SOON).toBeGreaterThan(before + 86_000);
    await sheet.getByRole('button', { name: '领券推送来两次' }).tap();
    await sheet.waitFor({ state: 'detached' });
    await page.getByRole('list', { name: '下一次就会发生' }).getByText('领券推送来两次').waitFor();
    await expectWhole(page);
    await page.getByRole('button', { name: '全部清除' }).tap();
    expect(errors).toEqual([]);
  });
}

/** Nothing is wider than the screen, and what can be tapped now is wholly on it and large enough. */
async function expectWhole(page: Page): Promise<void> {
  expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(375);
  expect(await page.evaluate('document.documentElement.scrollHeight')).toBe(667);
  const bars = page.locator(
    '.tab-bar-tab, .top-bar .button, .control-sheet-row .button, .control-sheet-close',
  );
  for (const control of await bars.all()) {
    const box = await control.boundingBox();
    if (!box) continue;
    expect(box.x).toBeGreaterThanOrEqual(0);
    expect(box.x + box.width).toBeLessThanOrEqual(375);
    expect(box.y + box.height).toBeLessThanOrEqual(667);
    expect(box.height).toBeGreaterThanOrEqual(THUMB);
  }
}
