// The site: two languages at equal addresses, search in both, every document where its file is listed.
import path from 'node:path';
import { slug } from 'github-slugger';
import { type DefaultTheme, defineConfig, type PageData } from 'vitepress';
import { languageOf, needsBothLanguages, twinOf } from '../documents/languages.ts';
import { pageAddress, pagePath, pagesByDocument } from '../documents/page-path.ts';
import { PAGES } from '../documents/prepare-page.ts';
import { REPOSITORY } from '../documents/repository.ts';
import { INDEXING, SEARCHING } from '../search/search-options.ts';
import { breakNames } from './parts/break-names.ts';
import { followDocuments } from './parts/follow-documents.ts';
import { keepBraces } from './parts/keep-braces.ts';
import { lastChanged } from './parts/last-changed.ts';
import { leadLinks } from './parts/lead-links.ts';
import { apiSidebar, documentsSidebar } from './parts/make-sidebar.ts';
import { showExamples } from './parts/show-examples.ts';
import { en, zh } from './parts/site-words.ts';

const pages = pagesByDocument();
const documents = new Map([...pages].map(([document, page]) => [page, document]));
const changed = lastChanged();

/** Where GitHub's pages of a project are, it is the project's name. */
const base = process.env.SITE_BASE ?? '/';

export default defineConfig({
  srcDir: '.pages',
  outDir: 'dist',
  base,
  cleanUrls: true,
  // Where a guide says what to open, that is on the reader's own machine.
  ignoreDeadLinks: 'localhostLinks',
  title: 'Kaquan',
  head: [
    ['link', { rel: 'icon', href: `${base}mark.svg`, type: 'image/svg+xml' }],
    ['meta', { name: 'theme-color', content: '#f1f0ec', media: '(prefers-color-scheme: light)' }],
    ['meta', { name: 'theme-color', content: '#131417', media: '(prefers-color-scheme: dark)' }],
  ],
  locales: {
    root: { label: 'English', lang: 'en', ...en.site },
    zh: { label: '简体中文', lang: 'zh-CN', link: '/zh/', ...zh.site },
  },
  markdown: {
    // Places on a page have the names that they have on GitHub.
    anchor: { slugify: (title) => slug(title) },
    config: (markdown) => {
      leadLinks(markdown, documents, PAGES);
      showExamples(markdown, PAGES);
      breakNames(markdown);
      keepBraces(markdown);
    },
  },
  themeConfig: {
    logo: '/mark.svg',
    outline: [2, 3],
    externalLinkIcon: false,
    socialLinks: [{ icon: 'github', link: REPOSITORY, ariaLabel: 'GitHub' }],
    sidebar: {
      '/': documentsSidebar('en'),
      '/zh/': documentsSidebar('zh'),
      '/api/': apiSidebar(),
    },
    search: {
      provider: 'local',
      options: {
        ...zh.search,
        miniSearch: { options: INDEXING, searchOptions: SEARCHING },
      } satisfies DefaultTheme.LocalSearchOptions,
    },
  },
  transformPageData(page): Partial<PageData> | undefined {
    const document = documents.get(page.relativePath);
    const frontmatter: PageData['frontmatter'] = {
      ...page.frontmatter,
      otherLanguage: otherLanguage(page, document),
    };
    if (page.relativePath.startsWith('api/')) frontmatter.pageClass = 'api';
    if (document === undefined) return { frontmatter: { ...frontmatter, editLink: false } };
    const source = `${REPOSITORY}/edit/main/${document}`;
    const at = changed.get(document);
    return { frontmatter: { ...frontmatter, source }, ...(at === undefined ? {} : { lastUpdated: at }) };
  },
  vite: {
    // The English search has all of the API reference; it is loaded when somebody searches.
    build: { chunkSizeWarningLimit: 2000 },
    plugins: [followDocuments(pages)],
    resolve: {
      alias: [
        {
          // Documents that have one language only lead, in the menu of languages, to the list of all.
          find: /^\.\.\/composables\/langs(\.js)?$/,
          replacement: path.resolve(import.meta.dirname, 'theme/use-langs.ts'),
        },
      ],
    },
  },
});

/** The address of the same page in the other language; of what is in English only, the list of all documents. */
function otherLanguage(page: PageData, document: string | undefined): string {
  if (document !== undefined) {
    const twin = twinOf(document);
    const there = documents.get(pagePath(twin) ?? '') === twin;
    if (there || needsBothLanguages(document)) return pageAddress(pagePath(twin) ?? '');
    return languageOf(document) === 'zh' ? '/documents' : '/zh/documents';
  }
  if (page.relativePath === 'index.md') return '/zh/';
  return page.relativePath === 'zh/index.md' ? '/' : '/zh/documents';
}
