// A document says in both languages the same: the same headings' depths, code blocks and tables, in the same order.
import { languageOf, needsBothLanguages, twinOf } from './languages.ts';
import { readDocument } from './read-document.ts';

/**
 * Answers what one language has and the other lacks, one sentence a document.
 * @param files all documents, from the root of the repository
 */
export function checkLanguages(files: string[]): string[] {
  const there = new Set(files);
  return files.flatMap((file) => {
    const twin = twinOf(file);
    if (!there.has(twin)) {
      if (languageOf(file) === 'zh') return [`${file} has no English twin`];
      return needsBothLanguages(file) ? [`${file} has no Chinese twin`] : [];
    }
    if (languageOf(file) === 'zh') return [];
    const apart = differenceOf(readDocument(file).shape, readDocument(twin).shape);
    return apart === undefined ? [] : [`${file} and ${twin} part ways ${apart}`];
  });
}

/**
 * The first place where two shapes differ, in words; undefined when they do not.
 * @example differenceOf(['# ', '```ts'], ['# ']) // "at '```ts', which only the English has, after 1 heading"
 */
export function differenceOf(english: string[], chinese: string[]): string | undefined {
  const at = english.findIndex((part, index) => part !== chinese[index]);
  const place = at === -1 ? english.length : at;
  if (at === -1 && chinese.length === english.length) return undefined;
  const headings = english.slice(0, place).filter((part) => part.startsWith('#')).length;
  const after = `after ${headings} heading${headings === 1 ? '' : 's'}`;
  const [ours, theirs] = [english[place], chinese[place]];
  if (ours === undefined) return `at '${theirs}', which only the Chinese has, ${after}`;
  if (theirs === undefined) return `at '${ours}', which only the English has, ${after}`;
  return `${after}: '${ours}' in English is '${theirs}' in Chinese`;
}
