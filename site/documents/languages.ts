// The two languages of the documents, and which documents have only one.
import path from 'node:path';

export type Language = 'en' | 'zh';

const CHINESE = '.zh-CN.md';

/** Documents of `docs` that are written in English only; everything else there is in both languages. */
const ENGLISH_ONLY = [
  'docs/architecture.md',
  'docs/bench/README.md',
  // What was decided is read by those who change the code, and that is in English.
  'docs/decisions/**',
  'docs/reliability/**',
];

/** @example languageOf('docs/errors.zh-CN.md') // 'zh' */
export function languageOf(file: string): Language {
  return file.endsWith(CHINESE) ? 'zh' : 'en';
}

/** The same document in the other language, whether it is there or not. */
export function twinOf(file: string): string {
  return languageOf(file) === 'zh'
    ? `${file.slice(0, -CHINESE.length)}.md`
    : `${file.slice(0, -'.md'.length)}${CHINESE}`;
}

/** Whether a document has to be in both languages. */
export function needsBothLanguages(file: string): boolean {
  return file.startsWith('docs/') && !ENGLISH_ONLY.some((pattern) => path.matchesGlob(file, pattern));
}
