// Every Markdown file of the repository, as a path from its root.
import { globSync } from 'node:fs';
import path from 'node:path';

export const ROOT = path.resolve(import.meta.dirname, '../..');

/** Folders whose files are somebody else's, or made. */
const LEFT_OUT = new Set(['node_modules', 'dist', '.git', '.pages', '.kaquan', '.check', '.turbo']);

/** In the order of their names. */
export function documentFiles(): string[] {
  return globSync('**/*.md', { cwd: ROOT, exclude: (name) => LEFT_OUT.has(path.basename(name)) })
    .map((file) => file.split(path.sep).join('/'))
    .sort();
}
