// What the page of limits repeats: the README's facts, the rules that nothing confirms, the sandbox's own lists.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { readLimits } from './limits/read-limits.ts';

export type Language = 'en' | 'zh';

export const ROOT = path.join(import.meta.dirname, '../../..');
const SUFFIX = { en: '', zh: '.zh-CN' };
const README = { en: '## What you should know first\n', zh: '## 先说清楚\n' };
const UNCONFIRMED = { en: /\*\*Unconfirmed[:.]?\*\*\s*(.*)$/m, zh: /\*\*未经证实[：。]?\*\*[\s。]*(.*)$/m };
const COLON = { en: ': ', zh: '：' };

/** The page of limits, from the root of the repository. */
export const pageOf = (language: Language) => `docs/guides/limits${SUFFIX[language]}.md`;

export const read = (file: string) => readFileSync(path.join(ROOT, file), 'utf8');
const bullets = (text: string) => text.split('\n').filter((line) => line.startsWith('- '));

/** The pages of rules, in the order of their index. */
function rulePages(language: Language): string[] {
  const links = read(`docs/rules/README${SUFFIX[language]}.md`).matchAll(/^- \[.*\]\((.+\.md)#/gm);
  return [...new Set([...links].map(([, page = '']) => page))];
}

/** What one should know first, as the README says it. */
function saidInReadme(language: Language): string[] {
  const [, after = ''] = read(`README${SUFFIX[language]}.md`).split(README[language]);
  return bullets(after.split('\n## ')[0] ?? '');
}

/** The rules whose page says that no document settles them, each with what is open. */
function unconfirmedRules(language: Language): string[] {
  return rulePages(language).flatMap((page) =>
    read(`docs/rules/${page}`)
      .split('<a id="')
      .slice(1)
      .flatMap((rule) => {
        const [, id, title] = /^([\w-]+)"><\/a>\n+## (.*)/.exec(rule) ?? [];
        const [found, open = ''] = UNCONFIRMED[language].exec(rule) ?? [];
        if (found === undefined) return [];
        return [`- [${title}](../rules/${page}#${id})${open === '' ? '' : COLON[language] + open}`];
      }),
  );
}

/** Every list of the page, by the name of the comments around it: what it has to say. */
export async function saidElsewhere(
  language: Language,
  sandboxUrl: string,
): Promise<Record<string, string[]>> {
  const limits = await readLimits(sandboxUrl);
  return {
    readme: saidInReadme(language),
    unconfirmed: unconfirmedRules(language),
    ...Object.fromEntries(
      Object.entries(limits).map(([platform, said]) => [
        platform,
        said.map((limit) => `- ${limit[language]}`),
      ]),
    ),
  };
}

/** The page with these lists in their places. */
export function fill(page: string, lists: Record<string, string[]>): string {
  return Object.entries(lists).reduce((text, [name, lines]) => {
    const [before, rest] = text.split(`<!-- ${name} -->\n`);
    const [, after] = rest?.split(`<!-- /${name} -->`) ?? [];
    if (after === undefined) throw new Error(`The page of limits has no list ${name}`);
    return `${before}<!-- ${name} -->\n${lines.join('\n')}\n<!-- /${name} -->${after}`;
  }, page);
}
