// Where two languages part ways is said with the place.
import { expect, test } from 'vitest';
import { checkLanguages, differenceOf } from './check-languages.ts';
import { needsBothLanguages } from './languages.ts';
import { parseDocument } from './read-document.ts';

const apart = (english: string, chinese: string) =>
  differenceOf(parseDocument(english).shape, parseDocument(chinese).shape);

const TABLE = '\n| a | b |\n|---|---|\n| 1 | 2 |\n';

test('the same headings, code blocks and tables are alike, whatever the words', () => {
  expect(
    apart(`# A\nwords\n\`\`\`ts\nx\n\`\`\`${TABLE}`, `# 甲\n字\n\`\`\`ts\ny\n\`\`\`${TABLE}`),
  ).toBeUndefined();
});

test.each([
  ['# A\n## B', '# 甲\n### 乙', "after 1 heading: '## ' in English is '### ' in Chinese"],
  ['# A\n## B', '# 甲', "at '## ', which only the English has, after 1 heading"],
  ['# A', '# 甲\n```sh\nx\n```', "at '```sh', which only the Chinese has, after 1 heading"],
  ['```ts\nx\n```', '```js\nx\n```', "after 0 headings: '```ts' in English is '```js' in Chinese"],
  [`${TABLE}| 3 | 4 |`, TABLE, "after 0 headings: '|/--//' in English is '|/--/' in Chinese"],
])('%j and %j: %s', (english, chinese, words) => {
  expect(apart(english, chinese)).toBe(words);
});

test('a document of docs without its twin is named; what is meant to be in English only is not', () => {
  expect(checkLanguages(['docs/errors.md'])).toEqual(['docs/errors.md has no Chinese twin']);
  expect(checkLanguages(['docs/errors.zh-CN.md'])).toEqual(['docs/errors.zh-CN.md has no English twin']);
  expect(checkLanguages(['docs/architecture.md', 'docs/decisions/0001-x.md', 'SECURITY.md'])).toEqual([]);
  expect(needsBothLanguages('docs/guides/command.md')).toBe(true);
});
