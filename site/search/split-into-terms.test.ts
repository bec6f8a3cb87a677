// Chinese is found, by words that stand in the middle of sentences, in the documents as they are.
import MiniSearch from 'minisearch';
import { expect, test } from 'vitest';
import { documentFiles } from '../documents/document-files.ts';
import { languageOf } from '../documents/languages.ts';
import { readDocument } from '../documents/read-document.ts';
import { INDEXING, SEARCHING } from './search-options.ts';
import { splitIntoTerms, splitQuestion } from './split-into-terms.ts';

test('words, their parts, and pairs of Chinese characters are terms', () => {
  expect(splitIntoTerms('cardSign 签名错误, api_ticket 40001。')).toEqual([
    'cardSign',
    'card',
    'Sign',
    '签名',
    '名错',
    '错误',
    '误',
    'api_ticket',
    '40001',
  ]);
  expect(splitIntoTerms('')).toEqual([]);
});

test('a question has no lonely last character, unless it is the whole question', () => {
  expect(splitQuestion('签名错误 cardExt')).toEqual(['签名', '名错', '错误', 'cardExt']);
  expect(splitQuestion('券')).toEqual(['券']);
});

test('the browser gets it as text: it needs nothing from outside', () => {
  const alone = new Function(`return ${splitIntoTerms}`)() as typeof splitIntoTerms;
  expect(alone('查看createBill')).toEqual(splitIntoTerms('查看createBill'));
  const asked = new Function(`return ${splitQuestion}`)() as typeof splitQuestion;
  expect(asked('查看createBill')).toEqual(splitQuestion('查看createBill'));
});

const search = new MiniSearch({ fields: ['title', 'text'], searchOptions: SEARCHING, ...INDEXING });
search.addAll(
  documentFiles()
    .filter((file) => languageOf(file) === 'zh')
    .map((file) => {
      const { text, headings } = readDocument(file);
      return { id: file, title: headings[0]?.title, text };
    }),
);

test.each([
  ['签名', 'docs/rules/wechat-signing.zh-CN.md'],
  ['对账', 'docs/guides/reconcile.zh-CN.md'],
  ['错误码', 'docs/errors.zh-CN.md'],
  ['沙箱', 'docs/guides/command.zh-CN.md'],
])('%s finds %s among its first five', (words, file) => {
  expect(
    search
      .search(words)
      .slice(0, 5)
      .map(({ id }) => id),
  ).toContain(file);
});
