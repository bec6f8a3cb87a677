// The documents are written for GitHub: two braces in them are two braces, and nothing that Vue should fill in.
import type { MarkdownRenderer } from 'vitepress';

export function keepBraces(markdown: MarkdownRenderer): void {
  for (const kind of ['text', 'code_inline'] as const) {
    const draw = markdown.renderer.rules[kind];
    markdown.renderer.rules[kind] = (...token) => (draw?.(...token) ?? '').replaceAll('{{', '&#123;&#123;');
  }
}
