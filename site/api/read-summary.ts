// What a source file says of itself: the comment that it begins with.

/**
 * The first comment of a file as one line, without what it refers to by `@see`.
 * @example readSummary('// Uses a card,\n// once.\n// @see the document\n\nimport x;') // 'Uses a card, once.'
 */
export function readSummary(source: string): string {
  const lines = source.split('\n');
  const end = lines.findIndex((line) => !line.startsWith('// ') || line.startsWith('// @'));
  return lines
    .slice(0, end)
    .map((line) => line.slice('// '.length))
    .join(' ');
}
