// The beginning of the shop's flow in the playground: a new coupon, 1,000 codes with the line cut once, a banner.
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openPlayground, type Playground } from '../../harness/playground/open-playground.ts';
import { type Stack, startStack } from '../../harness/stack.ts';
import { launchBrowser } from '../../harness/wechat/launch-browser.ts';

const UPLOAD = '/rest/2.0/smartapp/v1.0/coupon/code/batchUpload';
const TITLE = '上新满减券 1';

describe('商家上新', () => {
  let stack: Stack;
  let browser: Browser;
  let playground: Playground;
  beforeAll(async () => {
    stack = await startStack('pglite', { population: 'seeded' });
    browser = await launchBrowser();
    playground = await openPlayground(browser, stack.backendUrl);
  });
  afterAll(async () => {
    expect(playground?.errors).toEqual([]);
    await playground?.close();
    await browser?.close();
    await stack?.close();
  });

  const uploadRows = () => playground.page.locator('.timeline .row', { hasText: '商家上传券码' });

  const campaign = async () => (await stack.control.baidu.campaigns()).find(({ title }) => title === TITLE);

  it('keeps the uploads of the shop’s opening out of the story', async () => {
    expect((await stack.control.log()).some(({ route }) => route === UPLOAD)).toBe(true);
    expect(await uploadRows().count()).toBe(0);
  });

  it('puts a campaign with 1,000 codes and a banner into 卡券包, though the line was cut', async () => {
    const { page } = playground;
    await page.getByRole('button', { name: '扮一回商家：上传 1,000 个券码，中途断线' }).click();
    await page.getByText('1,000 个券码已上传：断线 1 次，续传时重发 100 个').waitFor();
    const row = page.locator('.campaign', { hasText: TITLE });
    await row.getByText('剩 1000').waitFor();
    const rightEdge = (element: Element) => element.getBoundingClientRect().right;
    const screen = await page.locator('.wallet-claims').evaluate(rightEdge);
    await expect.poll(() => row.evaluate(rightEdge)).toBeLessThanOrEqual(screen);
    await page.getByRole('button', { name: '打开店铺：上新满 50 减 8（1）' }).first().waitFor();
    expect(await campaign()).toMatchObject({ stockLeft: 1_000, banner: { title: '上新满 50 减 8（1）' } });
  });

  it('shows in the time line ten batches, one of them lost three times before it was sent again', async () => {
    await expect.poll(() => uploadRows().count()).toBe(13);
    const rows = await uploadRows().allTextContents();
    const lost = rows.flatMap((text, index) => (text.includes('做了，答复丢失') ? [index] : []));
    expect(lost).toEqual([4, 5, 6]);
    const { page } = playground;
    await page.locator('.timeline .row', { hasText: '上传券码中途断线' }).waitFor();
    await page.locator('.timeline .row', { hasText: '商家上新' }).waitFor();
  });

  it('can be claimed at once, and begun again under another number', async () => {
    const { page } = playground;
    await page.getByRole('button', { name: `领取：${TITLE}` }).click();
    await page.getByRole('button', { name: `立即使用：${TITLE}` }).waitFor();
    expect(await campaign()).toMatchObject({ stockLeft: 999 });
    await page.getByRole('button', { name: '扮一回商家：上传 1,000 个券码，中途断线' }).click();
    await page.locator('.campaign', { hasText: '上新满减券 2' }).getByText('剩 1000').waitFor();
  });
});
