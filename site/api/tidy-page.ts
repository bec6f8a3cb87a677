// A page of the API reference as one likes to read it: a name is a heading, what is said of it is not.

/** What TypeDoc makes headings of; in the outline and the search they are in the way. */
const SAID =
  /^#{2,6} (Parameters|Type Parameters|Returns|Throws|Example|See|Properties|Default Value|Extends|Extended by|Type Declaration|Call Signature|Inherited from|Overrides|Indexable|Methods|Constructors|Accessors|Deprecated|Supported)$/gm;

const REFERENCE = /^## .+\n\n(?:Re-exports|Renames and re-exports) (\[.+?\]\(.+?\))\n*(?:\*\*\*\n+)?/gm;

/** @example tidyPage('#### Supported\n\nnode\n') // '**Runs on**\n\nnode\n' */
export function tidyPage(markdown: string): string {
  return (
    listReferences(markdown)
      .replace(SAID, (_, title: string) => `**${title === 'Supported' ? 'Runs on' : title}**`)
      // What is taken apart at once has no name of its own.
      .replaceAll('__namedParameters', 'options')
      .replace(/^Defined in: \[.+?\](\(.+?\))$/gm, '[Source]$1{.source}')
      .replace(/\| - (?=\|)/g, '|  ')
      // The site draws a line above each name by itself.
      .replace(/^\*\*\*\n\n/gm, '')
  );
}

/** What a module passes on from others is a list, not a heading each. */
function listReferences(markdown: string): string {
  const references: string[] = [];
  const own = markdown.replace(REFERENCE, (_, link: string) => {
    references.push(`- ${link}`);
    return '';
  });
  if (references.length === 0) return markdown;
  return `${own.trimEnd()}\n\n## From modules of their own\n\n${references.join('\n')}\n`;
}
