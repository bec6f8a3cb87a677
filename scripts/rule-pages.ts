// Fills the index of docs/rules and holds its pages to their form: each rule whole, the same rules in both languages.
// With --check the index is only compared.
import { readdir, readFile, writeFile } from 'node:fs/promises';

const FOLDER = 'docs/rules';

interface Language {
  suffix: string;
  /** How each part of a rule begins. */
  parts: string[];
}
const LANGUAGES: Language[] = [
  { suffix: '.md', parts: ['The rule.', 'Missed,', 'Find out.', 'Kaquan', 'Source.'] },
  { suffix: '.zh-CN.md', parts: ['规则。', '漏了会怎样。', '怎么查。', 'Kaquan', '出处。'] },
];
/** In the order in which they are met. */
const PAGES = [
  'wechat-signing',
  'wechat-page',
  'wechat-codes',
  'wechat-cards',
  'wechat-server',
  'baidu',
  'beecloud',
];
const INDEX = /<!-- index -->[\s\S]*<!-- \/index -->/;
const RULE = /^<a id="([\w-]+)"><\/a>\n\n## (.+)\n\n((?:- .+\n)+)/gm;

const wrong: string[] = [];

const found = (await readdir(FOLDER)).filter((name) => !name.startsWith('README'));
const meant = PAGES.flatMap((page) => LANGUAGES.map(({ suffix }) => page + suffix));
for (const name of found) if (!meant.includes(name)) wrong.push(`${FOLDER}/${name} is not in PAGES`);

const anchors = await Promise.all(LANGUAGES.map(fillIndex));
if (JSON.stringify(anchors[0]) !== JSON.stringify(anchors[1]))
  wrong.push(`${FOLDER}: the languages have other rules, or in another order`);

for (const words of wrong) console.log(words);
if (wrong.length > 0) process.exitCode = 1;

/** Answers the anchors of all rules. */
async function fillIndex({ suffix, parts }: Language): Promise<string[]> {
  const ids: string[] = [];
  const sections: string[] = [];
  for (const page of PAGES) {
    const text = await readFile(`${FOLDER}/${page}${suffix}`, 'utf8');
    const rules = [...text.matchAll(RULE)].map(([, id = '', title = '', body = '']) => ({ id, title, body }));
    if (rules.length !== (text.match(/^## /gm)?.length ?? 0))
      wrong.push(`${page}${suffix} has a heading that is no rule`);
    for (const { id, body } of rules) {
      const begun = body
        .trimEnd()
        .split('\n')
        .map((line, at) => line.startsWith(`- **${parts[at]}**`));
      if (begun.length !== parts.length || begun.includes(false))
        wrong.push(`${page}${suffix}#${id} lacks a part`);
    }
    ids.push(...rules.map(({ id }) => `${page}#${id}`));
    const links = rules.map(({ id, title }) => `- [${title}](${page}${suffix}#${id})`);
    sections.push(`### ${/^# (.+)$/m.exec(text)?.[1]}\n\n${links.join('\n')}`);
  }
  const file = `${FOLDER}/README${suffix}`;
  const before = await readFile(file, 'utf8');
  if (!INDEX.test(before)) throw new Error(`${file} has no place for the index`);
  const after = before.replace(INDEX, () => `<!-- index -->\n\n${sections.join('\n\n')}\n\n<!-- /index -->`);
  if (after === before) return ids;
  if (process.argv.includes('--check')) wrong.push(`${file} lists other rules. Run: npm run docs:rules`);
  else await writeFile(file, after);
  return ids;
}
