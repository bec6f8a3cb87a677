// Every document of docs is listed, in both languages at the same place.

import { languageOf, needsBothLanguages, twinOf } from './languages.ts';
import { listedFiles } from './read-contents.ts';

/**
 * Answers what a reader would not find, one sentence a document.
 * @param files all documents, from the root of the repository
 */
export function checkContents(files: string[]): string[] {
  const english = listedFiles('en');
  const chinese = listedFiles('zh');
  const missing = files
    .filter((file) => file.startsWith('docs/') && !/^docs\/README(\.zh-CN)?\.md$/.test(file))
    .filter((file) => !(languageOf(file) === 'zh' ? chinese : english).includes(file))
    .map((file) => `${file} is listed nowhere: docs/README.md and its Chinese twin name what there is`);
  const expected = english.map((file) =>
    needsBothLanguages(file) && file.endsWith('.md') ? twinOf(file) : file,
  );
  const order = expected.findIndex((file, at) => chinese[at] !== file);
  const apart =
    order === -1 && chinese.length === expected.length
      ? []
      : [
          `docs/README.zh-CN.md has ${chinese[order] ?? chinese.at(-1)} where ${expected[order] ?? 'nothing'} is meant`,
        ];
  return [...missing, ...apart];
}
