// What the pages of the components say around what the sources say.
import type { Titles } from '../../apps/gallery/src/catalogue.ts';

export interface PageWords {
  suffix: '.md' | '.zh-CN.md';
  language: keyof Titles;
  /** At the top of a page: the other language, and the list. */
  links(other: string): string;
  head(list: string, themes: string): string;
  brings(module: string, styles: string[]): string;
  runsOn(platforms: string): string;
  props: string;
  noProps: string;
  propColumns: string;
  yes: string;
  variables: string;
  noVariables: string;
  variableColumns: string;
  themeColumns: string;
  examples: string;
  live(module: string): string;
  pictures(links: string): string;
  picture: Record<'light' | 'dark' | 'narrow' | 'tablet' | 'other' | 'large', string>;
  tapped: string;
  /** Of a sentence in the sources. */
  translate(key: string, text: string): string;
}
