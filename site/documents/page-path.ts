// Where a document stands on the site: docs/guides/command.zh-CN.md is /zh/guides/command.
import path from 'node:path';
import { documentFiles } from './document-files.ts';
import { languageOf } from './languages.ts';

/** Documents outside of docs that the site shows, too. */
const PROJECT = ['README', 'CHANGELOG', 'CONTRIBUTING', 'SECURITY', 'CODE_OF_CONDUCT'];

/**
 * The page of a document, as a path below the site's source folder; undefined where the site does not show it.
 * @param file from the root of the repository
 * @example pagePath('docs/rules/README.zh-CN.md') // 'zh/rules/index.md'
 */
export function pagePath(file: string): string | undefined {
  const page = englishPath(file.replace(/\.zh-CN\.md$/, '.md'));
  return page && languageOf(file) === 'zh' ? `zh/${page}` : page;
}

/** All pages by their documents. */
export function pagesByDocument(): Map<string, string> {
  return new Map(
    documentFiles().flatMap((file) => {
      const page = pagePath(file);
      return page === undefined ? [] : [[file, page] as const];
    }),
  );
}

/**
 * The address of a page, without the base under which the site is served.
 * @example pageAddress('zh/rules/index.md') // '/zh/rules/'
 */
export function pageAddress(page: string): string {
  return `/${page.replace(/(^|\/)index\.md$/, '$1').replace(/\.md$/, '')}`;
}

function englishPath(file: string): string | undefined {
  // The home page has the site's root; the list of all documents is a page beside it.
  if (file === 'docs/README.md') return 'documents.md';
  if (file.startsWith('docs/')) return file.slice('docs/'.length).replace(/(^|\/)README\.md$/, '$1index.md');
  const { dir, name } = path.posix.parse(file);
  if (dir === '' && PROJECT.includes(name)) return `project/${name.toLowerCase().replaceAll('_', '-')}.md`;
  const [, packageName] = /^packages\/([\w-]+)\/README\.md$/.exec(file) ?? [];
  return packageName && `packages/${packageName}.md`;
}
