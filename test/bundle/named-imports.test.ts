// What each named import costs a page by itself: one that suddenly drags its neighbour in fails by name.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { type Budget, CLIENT, REACT } from './budgets.ts';
import { TEST_ROOT } from './built-files.ts';
import { bundleForPage } from './bundle-for-page.ts';
import { exportedNames } from './exported-names.ts';
import { CRYPTOGRAPHY, findForbidden, SECRET_WORDS } from './forbidden.ts';
import { measure, printSizes, type Size } from './measure.ts';
import { SUBJECTS, subjectsOf } from './subjects.ts';

/** What the page has anyway, and the platform's own SDK, which is loaded on demand. */
const NOT_OURS = ['react', 'react/jsx-runtime', '@tarojs/components', 'weixin-js-sdk'];
const DOCS = ['docs/sizes.md', 'docs/sizes.zh-CN.md'];

describe.each([
  ['@kaquan/client', CLIENT],
  ['@kaquan/react', REACT],
])('%s', (name, budgets) => {
  const rows: [name: string, size: Size, limit: string][] = [];
  afterAll(() => printSizes(`${name}, each import by itself, on h5`, rows));

  it('has a budget for each of its exports', async () => {
    expect(Object.keys(budgets).sort()).toEqual((await exportedNames(name)).sort());
  });

  it.each(Object.entries(budgets))('%s', async (imported: string, [limit, ...carries]: Budget) => {
    const bundle = await bundleForPage(`export { ${imported} } from '${name}'`, NOT_OURS);
    const size = measure(bundle);
    rows.push([imported, size, `${limit.toLocaleString('en')} brotli`]);
    expect(size.brotli).toBeLessThanOrEqual(limit);
    expect(limit, 'a limit so far above is none: lower it').toBeLessThanOrEqual(size.brotli * 1.1 + 40);
    expect(subjectsOf(bundle)).toEqual(carries);
    expect(findForbidden(bundle, [...CRYPTOGRAPHY, ...SECRET_WORDS])).toEqual([]);
  });

  it.each(DOCS)('is told of in %s, limit by limit', (file) => {
    const text = readFileSync(path.join(TEST_ROOT, '..', file), 'utf8');
    const rowsOf = Object.entries(budgets).map(
      ([imported, [limit]]) => `| \`${imported}\` | ${limit.toLocaleString('en')} |`,
    );
    expect(rowsOf.filter((row) => !text.includes(row))).toEqual([]);
  });
});

it('every subject is found where everything is imported, so that no mark is a dead one', async () => {
  const all = "export * from '@kaquan/client'; export * from '@kaquan/react';";
  expect(subjectsOf(await bundleForPage(all, NOT_OURS))).toEqual(Object.keys(SUBJECTS));
});
