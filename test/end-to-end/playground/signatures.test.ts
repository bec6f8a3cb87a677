// The page about signatures, by its link and by hand: it explains, and no ticket ever comes to the browser.
import { createHash } from 'node:crypto';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type Stack, startStack } from '../../harness/stack.ts';
import { launchBrowser } from '../../harness/wechat/launch-browser.ts';

describe('the page about signatures', () => {
  let stack: Stack;
  let browser: Browser;
  let page: Page;
  /** Everything that the backend answered. */
  let answers: Promise<string>[];

  beforeAll(async () => {
    stack = await startStack('pglite', { population: 'seeded' });
    browser = await launchBrowser();
  });
  beforeEach(async () => {
    page = await browser.newPage({ viewport: { width: 375, height: 812 }, locale: 'zh-CN' });
    page.setDefaultTimeout(15_000);
    answers = [];
    page.on('response', (response) => {
      if (response.url().includes('/demo/')) answers.push(response.text().catch(() => ''));
    });
  });
  afterEach(() => page.close());
  afterAll(async () => {
    await browser?.close();
    await stack?.close();
  });

  const open = (query: string) => page.goto(`${stack.backendUrl}/${query}`);
  const verdict = (text: string) => page.getByRole('heading', { name: text, exact: true }).waitFor();

  it('shows the mistake of its link, keeps the next one in the address, and fits a phone', async () => {
    await open('?signature=card-ext&mistake=missing-nonce');
    await verdict('签名不对，原因找到了');
    await page.getByRole('article').getByText('随机串没有参与签名。').waitFor();
    await page.getByLabel('造一个错').selectOption('timestamp-milliseconds');
    await page.getByRole('article').getByText('时间戳是毫秒。').waitFor();
    expect(page.url()).toContain('mistake=timestamp-milliseconds');
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(375);

    await page.getByRole('button', { name: 'wx.config', exact: true }).click();
    await verdict('签名正确');
    expect(page.url()).toMatch(/\?signature=js-config$/);
    for (const answer of await Promise.all(answers)) expect(answer).not.toMatch(/[\w-]{60,}/);
  });

  it('explains what is pasted, and leaves it out of the address', async () => {
    await open('?signature=card-ext');
    await verdict('签名正确');
    const sent = {
      timestamp: '1414587457',
      nonce_str: 'pasted',
      signature: createHash('sha1').digest('hex'),
    };
    await page.getByLabel('发给页面的内容').fill(JSON.stringify(sent));
    await page.getByRole('button', { name: '找原因' }).click();
    await verdict('签名不对，不是已知的错误');
    await page.getByLabel('发给页面的内容').fill('{');
    await page.getByRole('button', { name: '找原因' }).click();
    await verdict('这不是一段 JSON');
    expect(page.url()).not.toContain('pasted');
  });

  it('brings what was pasted to whoever opens a link that was made on purpose', async () => {
    await open('?signature=card-ext');
    await verdict('签名正确');
    await page.getByLabel('发给页面的内容').fill('{"timestamp":"1414587457"}');
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.getByRole('button', { name: '复制链接' }).click();
    await page.getByRole('button', { name: '已复制' }).waitFor();
    const link = await page.evaluate<string>('navigator.clipboard.readText()');
    expect(new URL(link).search).not.toContain('1414587457');
    await page.goto('about:blank');
    await page.goto(link);
    await verdict('内容里没有签名');
    expect(await page.getByLabel('发给页面的内容').inputValue()).toBe('{"timestamp":"1414587457"}');
    await page.getByRole('button', { name: 'wx.config', exact: true }).click();
    await verdict('签名正确');
    expect(new URL(page.url()).hash).toBe('');
  });
});
