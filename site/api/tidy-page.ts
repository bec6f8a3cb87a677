// A page of the API reference as one likes to read it: a name is a heading, what is said of it is not.

/** What TypeDoc makes headings of; in the outline and the search they are in the way. */
const SAID =
  /^#{2,6} (Parameters|Type Parameters|Returns|Throws|Example|See|Properties|Default Value|Extends|Extended by|Type Declaration|Call Signature|Inherited from|Overrides|Indexable|Methods|Constructors|Accessors|Deprecated|Supported)$/gm;

/** @example tidyPage('#### Supported\n\nnode\n') // '**Runs on**\n\nnode\n' */
export function tidyPage(markdown: string): string {
  return (
    markdown
      .replace(SAID, (_, title: string) => `**${title === 'Supported' ? 'Runs on' : title}**`)
      // What is taken apart at once has no name of its own.
      .replaceAll('__namedParameters', 'options')
      .replace(/^Defined in: \[.+?\](\(.+?\))$/gm, '[Source]$1{.source}')
      .replace(/\| - (?=\|)/g, '|  ')
      // The site draws a line above each name by itself.
      .replace(/^\*\*\*\n\n/gm, '')
  );
}
