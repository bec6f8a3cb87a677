// The page of limits says what other places say, word for word in each language; its sample asks the sandbox.
import { createSandbox } from '@kaquan/sandbox';
import { expect, it } from 'vitest';
import { fill, type Language, pageOf, read, saidElsewhere } from './limits-said-elsewhere.ts';

it.each<Language>(['en', 'zh'])('the page of limits says what is said elsewhere, in %s', async (language) => {
  const sandbox = await createSandbox();
  const lists = await saidElsewhere(language, sandbox.url);
  await sandbox.close();
  expect(Object.keys(lists).sort()).toEqual(['baidu', 'beecloud', 'readme', 'unconfirmed', 'wechat']);
  for (const lines of Object.values(lists)) expect(lines.length).toBeGreaterThan(5);
  const page = read(pageOf(language));
  // Where this fails: npm run docs:limits
  expect(page).toBe(fill(page, lists));
});

it('a list that the page does not have is no list that agrees', () => {
  expect(() => fill('<!-- readme -->\n<!-- /readme -->', { baidu: [] })).toThrow('no list baidu');
  expect(fill('a\n<!-- readme -->\n- old\n<!-- /readme -->\nb', { readme: ['- new'] })).toBe(
    'a\n<!-- readme -->\n- new\n<!-- /readme -->\nb',
  );
});
