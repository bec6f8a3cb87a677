// What the page of limits repeats: the README's facts, the rules that nothing confirms, the sandbox's own list.
import { readFileSync } from 'node:fs';
import path from 'node:path';

export type Language = 'en' | 'zh';

const ROOT = path.join(import.meta.dirname, '../../..');
const RULES = [
  'wechat-signing',
  'wechat-page',
  'wechat-codes',
  'wechat-cards',
  'wechat-server',
  'baidu',
  'beecloud',
];
const SUFFIX = { en: '', zh: '.zh-CN' };
const README = { en: '## What you should know first\n', zh: '## 先说清楚\n' };
const UNCONFIRMED = { en: /\*\*Unconfirmed[:.]?\*\*\s*(.*)$/m, zh: /\*\*未经证实[：。]?\*\*[\s。]*(.*)$/m };
const COLON = { en: ': ', zh: '：' };

const read = (file: string) => readFileSync(path.join(ROOT, file), 'utf8');
const bullets = (text: string) => text.split('\n').filter((line) => line.startsWith('- '));

/** What one should know first, as the README says it. */
export function saidInReadme(language: Language): string[] {
  const [, after = ''] = read(`README${SUFFIX[language]}.md`).split(README[language]);
  return bullets(after.split('\n## ')[0] ?? '');
}

/** The rules whose page says that no document settles them, each with what is open. */
export function unconfirmedRules(language: Language): string[] {
  return RULES.flatMap((name) => {
    const page = `rules/${name}${SUFFIX[language]}.md`;
    return read(`docs/${page}`)
      .split('<a id="')
      .slice(1)
      .flatMap((rule) => {
        const [, id, title] = /^([\w-]+)"><\/a>\n+## (.*)/.exec(rule) ?? [];
        const [found, open = ''] = UNCONFIRMED[language].exec(rule) ?? [];
        if (found === undefined) return [];
        return [`- [${title}](../${page}#${id})${open === '' ? '' : COLON[language] + open}`];
      });
  });
}

/** The lines of a list in the page of limits, by the comment around it. */
export function listed(language: Language, name: string): string[] {
  const page = read(`docs/guides/limits${SUFFIX[language]}.md`);
  const [, after] = page.split(`<!-- ${name} -->\n`);
  const [list, end] = (after ?? '').split(`<!-- /${name} -->`);
  return end === undefined ? [] : bullets(list ?? '');
}
