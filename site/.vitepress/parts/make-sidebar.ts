// The sidebars: that of the documents from docs/README.md, that of the API reference from the packages' exports.
import type { DefaultTheme } from 'vitepress';
import { modulePage, publicModules } from '../../api/public-modules.ts';
import type { Language } from '../../documents/languages.ts';
import { languageOf } from '../../documents/languages.ts';
import { pageAddress, pagePath, pagesByDocument } from '../../documents/page-path.ts';
import { type Entry, readContents } from '../../documents/read-contents.ts';

type Item = DefaultTheme.SidebarItem;

/** What follows the documents in the sidebar. */
const PROJECT: Record<Language, Item> = {
  en: {
    text: 'The project',
    collapsed: true,
    items: [
      { text: 'README', link: '/project/readme' },
      { text: 'Changes', link: '/project/changelog' },
      { text: 'Contributing', link: '/project/contributing' },
      { text: 'Reporting a weakness', link: '/project/security' },
      { text: 'Code of conduct', link: '/project/code-of-conduct' },
    ],
  },
  zh: {
    text: '项目',
    collapsed: true,
    items: [
      { text: '自述', link: '/zh/project/readme' },
      { text: '更新日志（英文）', link: '/project/changelog' },
      { text: '参与贡献', link: '/zh/project/contributing' },
      { text: '报告漏洞（英文）', link: '/project/security' },
      { text: '行为准则（英文）', link: '/project/code-of-conduct' },
    ],
  },
};

/** @example documentsSidebar('zh')[0]?.text */
export function documentsSidebar(language: Language): Item[] {
  const sections = readContents(language).map(
    ({ title, entries }): Item => ({ text: title, items: entries.map((entry) => item(entry, language)) }),
  );
  return [...sections, packages(language), PROJECT[language]];
}

/** What npm shows of each. */
function packages(language: Language): Item {
  const items = [...pagesByDocument()].flatMap(([document, page]) => {
    const [, name] = /^packages\/([\w-]+)\//.exec(document) ?? [];
    return name ? [{ text: `@kaquan/${name}`, link: pageAddress(page) }] : [];
  });
  return { text: language === 'zh' ? '包（英文）' : 'Packages', collapsed: true, items };
}

function item({ title, file, below }: Entry, language: Language): Item {
  const page = pagePath(file.endsWith('.md') ? file : `${file}/README.md`);
  // Chinese readers are told before they come to an English page.
  const foreign = language === 'zh' && (languageOf(file) === 'en' || !file.endsWith('.md'));
  return {
    text: foreign ? `${title}（英文）` : title.replace(/^\d{4}: /, ''),
    ...(page === undefined ? {} : { link: pageAddress(page) }),
    ...(below.length === 0
      ? {}
      : { collapsed: true, items: below.map((entry) => item(entry, languageOf(entry.file))) }),
  };
}

/** A package, its subpaths, and those of one folder together. */
export function apiSidebar(): Item[] {
  const packages = new Map<string, Item[]>();
  for (const { name } of publicModules()) {
    const [scope, short, ...rest] = name.split('/');
    const packageName = `${scope}/${short}`;
    const items = packages.get(packageName) ?? [];
    packages.set(packageName, items);
    const link = pageAddress(modulePage(name));
    const folder = rest.length > 1 ? rest[0] : undefined;
    if (folder === undefined) items.push({ text: rest[0] ?? packageName, link });
    else folderIn(items, folder).push({ text: rest.slice(1).join('/'), link });
  }
  return [
    { text: 'All modules', link: '/api/' },
    ...[...packages].map(([text, items]): Item => ({ text, collapsed: true, items })),
  ];
}

function folderIn(items: Item[], text: string): Item[] {
  const known = items.find((item) => item.text === text && item.items)?.items;
  if (known) return known;
  const added: Item[] = [];
  items.push({ text, collapsed: true, items: added });
  return added;
}
