// Links and pictures of the documents lead, on the site, to its pages or to the repository's files.
import path from 'node:path';
import type { MarkdownEnv, MarkdownRenderer } from 'vitepress';
import { leadPicture, leadTarget } from '../../documents/lead-target.ts';

/**
 * @param documents the documents by their pages
 * @param pagesFolder absolute, where the pages lie
 */
export function leadLinks(
  markdown: MarkdownRenderer,
  documents: ReadonlyMap<string, string>,
  pagesFolder: string,
): void {
  markdown.core.ruler.push('lead-links', ({ tokens, env }) => {
    // A title is also rendered by itself, without a page.
    const { path: page } = env as Partial<MarkdownEnv>;
    const document = page && documents.get(path.relative(pagesFolder, page));
    if (!document) return;
    for (const token of tokens.flatMap(({ children }) => children ?? [])) {
      const href = token.attrGet('href');
      if (href !== null) token.attrSet('href', leadTarget(document, href));
      const src = token.attrGet('src');
      if (src !== null) token.attrSet('src', leadPicture(document, src));
    }
  });
}
