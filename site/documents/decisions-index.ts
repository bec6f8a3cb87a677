// The page that lists the decisions; on GitHub the folder itself does.
import { readContents } from './read-contents.ts';

const FOLDER = 'docs/decisions';

/** Markdown, in English as the decisions are. */
export function decisionsIndex(): string {
  const decisions = readContents('en')
    .flatMap(({ entries }) => entries)
    .find(({ file }) => file === FOLDER);
  if (!decisions) throw new Error(`docs/README.md does not list ${FOLDER}`);
  const lines = decisions.below.map(({ title, file }) => `- [${title}](${file.slice(FOLDER.length + 1)})`);
  return `# ${decisions.title}\n\nWhat somebody will ask about: what was decided, why, what else there was, and what it costs.\n\n${lines.join('\n')}\n`;
}
