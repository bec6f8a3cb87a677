// Dead links and dead places are found, with the words that a writer needs.
import { expect, test } from 'vitest';
import { checkLinks } from './check-links.ts';
import { parseDocument } from './read-document.ts';

const wrongIn = (text: string) => checkLinks('docs/made-up.md', parseDocument(text));

test('a link to a file, a folder, a heading or a written anchor that is there is alive', () => {
  expect(
    wrongIn(`# Made up
[file](errors.md) [folder](decisions) [code](../packages/protocol/src/errors.ts#L1-L3)
[heading](../README.md#what-you-should-know-first) [written](rules/wechat-signing.md#two-tickets) [here](#made-up)
![picture](images/phones.png) [out](https://example.com/x?y#z) <mailto:someone@example.com>`),
  ).toEqual([]);
});

test.each([
  ['[x](nowhere.md)', 'nowhere.md leads nowhere'],
  ['![x](images/nothing.png)', 'images/nothing.png leads nowhere'],
  ['[x](../../outside.md)', '../../outside.md leads nowhere'],
  ['[x](errors.md#no-such-heading)', 'errors.md#no-such-heading has no such place'],
  ['# One\n[x](#two)', '#two has no such place'],
  [
    '[x](../packages/protocol/src/errors.ts#codes)',
    '../packages/protocol/src/errors.ts#codes has no such place',
  ],
  ['[x](/docs/errors.md)', '/docs/errors.md begins at a root that GitHub does not have'],
  ['[x]()', 'an empty link leads nowhere'],
  ['<a href="nowhere.md">x</a>', 'nowhere.md leads nowhere'],
  ['[x](http://localhost:4600/)', 'http://localhost:4600/ is on the reader’s own machine'],
  ['[x](https://nohost/)', 'https://nohost/ names no host'],
  ['[x](https://)', 'https:// is not an address'],
])('%s: %s', (text, words) => {
  expect(wrongIn(text)).toEqual([`docs/made-up.md: ${words}`]);
});

test('what stands in code is no link', () => {
  expect(wrongIn('`[x](nowhere.md)`\n\n```md\n[x](nowhere.md)\n```')).toEqual([]);
});

test('a title that comes twice has two places, as on GitHub', () => {
  expect(wrongIn('## Same\n## Same\n[x](#same-1)')).toEqual([]);
  expect(wrongIn('## Same\n## Same\n[x](#same-2)')).toHaveLength(1);
});
