// The site as it was built: its pages, their anchors and links, and its search.
import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import MiniSearch from 'minisearch';
import { INDEXING, SEARCHING } from '../search/search-options.ts';

const DIST = path.resolve(import.meta.dirname, '../dist');
const BASE = process.env.SITE_BASE ?? '/';

export interface BuiltPage {
  /** Without the base: /zh/errors */
  address: string;
  html: string;
  ids: Set<string>;
  /** Those to other places of the site, without the base. */
  links: string[];
}

/** Every page of the documents and of the API reference; the gallery has its own tests. */
export function builtPages(): Map<string, BuiltPage> {
  const files = globSync('**/*.html', { cwd: DIST, exclude: ['gallery/**'] }).filter(
    (file) => file !== '404.html',
  );
  return new Map(
    files.map((file) => {
      const html = readFileSync(path.join(DIST, file), 'utf8');
      const address = `/${file.replace(/(^|\/)index\.html$/, '$1').replace(/\.html$/, '')}`;
      const ids = new Set([...html.matchAll(/\sid="([^"]+)"/g)].map(([, id = '']) => plain(id)));
      const links = [...html.matchAll(/<a\s[^>]*href="([^"]+)"/g)]
        .map(([, href = '']) => plain(href))
        .filter((href) => href.startsWith(BASE) || href.startsWith('#') || href.startsWith('.'))
        .map((href) => withoutBase(href, address));
      return [address, { address, html, ids, links }];
    }),
  );
}

/** What a reader of a language searches in. */
export async function builtSearch(language: 'root' | 'zh') {
  const [file = ''] = globSync(`assets/chunks/@localSearchIndex${language}.*.js`, { cwd: DIST });
  const { default: index } = (await import(path.join(DIST, file))) as { default: string };
  return MiniSearch.loadJSON<{ title: string }>(index, {
    fields: ['title', 'titles', 'text'],
    storeFields: ['title', 'titles'],
    searchOptions: SEARCHING,
    ...INDEXING,
  });
}

function withoutBase(href: string, from: string): string {
  const { pathname, hash } = new URL(href, `http://site${BASE.slice(0, -1)}${from}`);
  return `/${pathname.slice(BASE.length)}${hash}`;
}

function plain(attribute: string): string {
  return attribute.replaceAll('&amp;', '&').replaceAll('&#39;', "'").replaceAll('&quot;', '"');
}
