// The examples of a component's page are shown live, each under its own heading, from the gallery.
import path from 'node:path';
import { CATALOGUE, type Entry } from '@kaquan/gallery/catalogue';
import type { MarkdownEnv, MarkdownRenderer } from 'vitepress';

const PAGE = /^(zh\/)?components\/([\w-]+)\.md$/;

/** @param pagesFolder absolute, where the pages lie */
export function showExamples(markdown: MarkdownRenderer, pagesFolder: string): void {
  markdown.core.ruler.push('show-examples', (state) => {
    const { path: page = '' } = state.env as Partial<MarkdownEnv>;
    const [, chinese, module] = PAGE.exec(path.relative(pagesFolder, page)) ?? [];
    const entry = CATALOGUE.find((one) => one.module === module);
    if (!entry) return;
    const language = chinese ? 'zh' : 'en';
    // What stands between the heading's ends is its text.
    state.tokens = state.tokens.flatMap((token, at, all) => {
      const name = token.type === 'heading_close' && exampleNamed(entry, language, all[at - 1]?.content);
      if (!name) return [token];
      const frame = new state.Token('html_block', '', 0);
      frame.content = `<LiveExample module="${entry.module}" example="${name}" layout="${entry.layout}" language="${language}" />\n`;
      return [token, frame];
    });
  });
}

function exampleNamed(entry: Entry, language: 'en' | 'zh', title: string | undefined): string | undefined {
  return entry.examples.find((example) => example.title[language] === title)?.name;
}
