// What TypeDoc says of a name is below its heading, not a heading of its own.
import { expect, test } from 'vitest';
import { tidyPage } from './tidy-page.ts';

test('parts of a name are no headings, and where it runs is said so', () => {
  expect(tidyPage('### open()\n\n#### Parameters\n\n#### Supported\n\nswan h5\n')).toBe(
    '### open()\n\n**Parameters**\n\n**Runs on**\n\nswan h5\n',
  );
});

test('names of our own stay headings', () => {
  expect(tidyPage('## Throwsome\n')).toBe('## Throwsome\n');
});

test('the source is one word', () => {
  expect(tidyPage('Defined in: [a/b.ts:3](https://example.com/a/b.ts#L3)\n')).toBe(
    '[Source](https://example.com/a/b.ts#L3){.source}\n',
  );
});

test('what comes from other modules is one list at the end', () => {
  expect(
    tidyPage(
      '# m\n\n## a() {#a}\n\nOwn.\n\n***\n\n## B\n\nRe-exports [B](x.md#b)\n\n***\n\n## C\n\nRe-exports [C](x.md#c)\n',
    ),
  ).toBe('# m\n\n## a() {#a}\n\nOwn.\n\n## From modules of their own\n\n- [B](x.md#b)\n- [C](x.md#c)\n');
});
