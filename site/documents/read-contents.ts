// The order of the documents: docs/README.md and its Chinese twin, which GitHub shows, also make the site's sidebar.
import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { ROOT } from './document-files.ts';
import { type Language, languageOf } from './languages.ts';
import { readDocument } from './read-document.ts';

export interface Entry {
  title: string;
  /** From the root of the repository. A folder stands for the documents in it. */
  file: string;
  /** What lies below an index or a folder, in its order. */
  below: Entry[];
}

export interface Section {
  title: string;
  entries: Entry[];
}

const INDEX: Record<Language, string> = { en: 'docs/README.md', zh: 'docs/README.zh-CN.md' };
const SECTION = /^## (.+)\n\n((?:- .+\n)+)/gm;
const LINE = /^- \[(.+?)\]\(([^)#]+)\)/gm;

/** @example readContents('zh')[0]?.entries[0]?.title */
export function readContents(language: Language): Section[] {
  const index = INDEX[language];
  const text = readDocument(index).text;
  return [...text.matchAll(SECTION)].map(([, title = '', lines = '']) => ({
    title,
    entries: [...lines.matchAll(LINE)].map(([, name = '', target = '']) => {
      const file = path.posix.join(path.posix.dirname(index), target).replace(/\/$/, '');
      return { title: name, file, below: below(file) };
    }),
  }));
}

/** Every document that the contents lead to. */
export function listedFiles(language: Language): string[] {
  return readContents(language).flatMap(({ entries }) =>
    entries.flatMap(({ file, below }) => [file, ...below.map((entry) => entry.file)]),
  );
}

/** What an index lists of its own folder; of a folder without one, its documents. */
function below(file: string): Entry[] {
  if (file.endsWith('.md')) return /\/README(\.zh-CN)?\.md$/.test(file) ? listedBy(file) : [];
  if (!existsSync(path.join(ROOT, file))) return [];
  return readdirSync(path.join(ROOT, file))
    .filter((name) => name.endsWith('.md'))
    .sort()
    .map((name) => entryOf(`${file}/${name}`));
}

function listedBy(index: string): Entry[] {
  const folder = path.posix.dirname(index);
  const files = readDocument(index)
    .targets.map((target) => target.split('#', 1)[0] ?? '')
    .filter((target) => /^[\w.-]+\.md$/.test(target) && languageOf(target) === languageOf(index))
    .map((target) => `${folder}/${target}`)
    .filter((file) => file !== index && existsSync(path.join(ROOT, file)));
  return [...new Set(files)].map(entryOf);
}

function entryOf(file: string): Entry {
  return { title: readDocument(file).headings[0]?.title ?? file, file, below: [] };
}
