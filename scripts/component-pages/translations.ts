// The Chinese of the sources' sentences. A sentence that was changed there has to be read again here.
import { TRANSLATIONS } from './translations.zh.ts';

const used = new Set<string>();
const wrong = new Set<string>();

/**
 * @param key whose sentence it is: `CouponCardProps.layout`
 * @param text as the source has it
 */
export function translate(key: string, text: string): string {
  const chinese = TRANSLATIONS[text];
  used.add(text);
  if (text === '') wrong.add(`${key} has no sentence in its source`);
  else if (chinese === undefined) wrong.add(`${key} has no Chinese: ${text}`);
  return chinese ?? '';
}

/** What is missing, or translated although no source says it any more; asked once all pages are made. */
export function untranslated(): string[] {
  const stale = Object.keys(TRANSLATIONS).filter((text) => !used.has(text));
  return [...wrong, ...stale.map((text) => `No source says any more, and translated it is: ${text}`)];
}
