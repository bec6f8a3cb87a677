// On the site, too, every link leads to a page, and to a place on it.
import { existsSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { builtPages } from './read-site.ts';

const pages = builtPages();
const DIST = path.resolve(import.meta.dirname, '../dist');

test('there are pages in both languages, and the API reference', () => {
  const addresses = [...pages.keys()];
  expect(addresses).toContain('/zh/errors');
  expect(addresses).toContain('/api/server/wechat/card/code/consume');
  expect(addresses.length).toBeGreaterThan(200);
});

test('every link of every page leads somewhere', () => {
  const dead = [...pages.values()].flatMap(({ address, links }) =>
    [...new Set(links)].filter((link) => !isAlive(link)).map((link) => `${address}: ${link}`),
  );
  expect(dead).toEqual([]);
});

test('whoever switches the language comes to the same page, or to the list of all', () => {
  for (const { address, html } of pages.values()) {
    const other = /"otherLanguage":"([^"]+)"/.exec(html)?.[1];
    if (other !== undefined) expect(pages.has(other), `${address} to ${other}`).toBe(true);
  }
  const twins = [...pages.keys()].filter((address) => address.startsWith('/zh/'));
  expect(twins.filter((address) => !pages.has(address.slice('/zh'.length)))).toEqual([]);
});

function isAlive(link: string): boolean {
  const [address = '', anchor] = decodeURI(link).split('#', 2);
  const page = pages.get(address);
  if (!page) return existsSync(path.join(DIST, address));
  return anchor === undefined || anchor === '' || page.ids.has(anchor);
}
