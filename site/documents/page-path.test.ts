// Documents have on the site the address that their place suggests, links lead there or to the repository.
import { expect, test } from 'vitest';
import { leadPicture, leadTarget } from './lead-target.ts';
import { pageAddress, pagePath } from './page-path.ts';

test.each([
  ['docs/errors.md', '/errors'],
  ['docs/errors.zh-CN.md', '/zh/errors'],
  ['docs/README.md', '/documents'],
  ['docs/README.zh-CN.md', '/zh/documents'],
  ['docs/rules/README.zh-CN.md', '/zh/rules/'],
  ['docs/guides/command.md', '/guides/command'],
  ['CODE_OF_CONDUCT.md', '/project/code-of-conduct'],
  ['README.zh-CN.md', '/zh/project/readme'],
  ['packages/react/README.md', '/packages/react'],
])('%s is %s', (file, address) => {
  expect(pageAddress(pagePath(file) ?? '')).toBe(address);
});

test('what the site does not show has no page', () => {
  expect(pagePath('bench/README.md')).toBeUndefined();
  expect(pagePath('.github/pull_request_template.md')).toBeUndefined();
});

test.each([
  ['docs/guides/command.zh-CN.md', '../errors.zh-CN.md#used', '/zh/errors#used'],
  ['docs/guides/command.zh-CN.md', '../architecture.md', '/architecture'],
  ['docs/architecture.md', 'decisions/', '/decisions/'],
  ['docs/errors.md', '#place', '#place'],
  ['docs/errors.md', 'https://example.com/', 'https://example.com/'],
  ['docs/security.md', '../test/security', 'https://github.com/kaquan/kaquan/tree/main/test/security'],
  [
    'docs/sizes.md',
    '../test/bundle/budgets.ts#L3',
    'https://github.com/kaquan/kaquan/blob/main/test/bundle/budgets.ts#L3',
  ],
])('in %s, %s leads to %s', (document, target, address) => {
  expect(leadTarget(document, target)).toBe(address);
});

test('pictures are served where both languages find them', () => {
  expect(leadPicture('docs/guides/command.zh-CN.md', '../images/phones.png')).toBe('/images/phones.png');
  expect(leadPicture('README.md', 'docs/images/phones.png')).toBe('/images/phones.png');
});
