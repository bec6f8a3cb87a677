// Paths and long names within a line may be broken where they have a joint, and nowhere else.
import type { MarkdownRenderer } from 'vitepress';

const JOINT = /([/.:_|,-])(?=\w)/g;

export function breakNames(markdown: MarkdownRenderer): void {
  const draw = markdown.renderer.rules.code_inline;
  markdown.renderer.rules.code_inline = (tokens, at, ...rest) => {
    const html = draw?.(tokens, at, ...rest) ?? '';
    // Within the tags of the code, which has none itself.
    return html.replace(/>([^<]{12,})</, (_, code: string) => `>${code.replace(JOINT, '$1<wbr>')}<`);
  };
}
