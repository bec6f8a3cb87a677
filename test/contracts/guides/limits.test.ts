// The page of limits says what other places say, word for word in each language; and its sample asks the sandbox.
import { createSandbox } from '@kaquan/sandbox';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readLimits } from './limits/read-limits.ts';
import { type Language, listed, saidInReadme, unconfirmedRules } from './limits-said-elsewhere.ts';

let sandbox: Awaited<ReturnType<typeof createSandbox>>;
beforeAll(async () => {
  sandbox = await createSandbox();
});
afterAll(() => sandbox?.close());

describe.each<Language>(['en', 'zh'])('the page of limits in %s', (language) => {
  it('says what the README says', () => {
    expect(saidInReadme(language).length).toBeGreaterThan(5);
    expect(listed(language, 'readme')).toEqual(saidInReadme(language));
  });

  it('names every rule that nothing confirms', () => {
    expect(unconfirmedRules(language).length).toBeGreaterThan(15);
    expect(listed(language, 'unconfirmed')).toEqual(unconfirmedRules(language));
  });

  it('says what the sandbox says of itself', async () => {
    const limits = await readLimits(sandbox.url);
    for (const platform of ['wechat', 'baidu', 'beecloud']) {
      const said = limits[platform] ?? [];
      expect(said.length).toBeGreaterThan(10);
      expect(listed(language, platform)).toEqual(said.map((limit) => `- ${limit[language]}`));
    }
  });
});
