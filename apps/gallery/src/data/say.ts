// The examples' own words, in the language that the address asks for.
import { readPlace } from '../place.ts';

const { lang } = readPlace(globalThis.location?.hash ?? '');

/** Chosen once: another language is another page load. */
export function say(zh: string, en: string): string {
  return lang === 'en' ? en : zh;
}
