// Reads JSON as a server does that has to answer to it: what is nested without end is refused like what is no JSON.

/** Levels of a body. The platforms' own bodies have fewer than ten; writing thousands again ends the stack. */
const LEVELS = 64;

/**
 * The value of a JSON text.
 *
 * @throws {SyntaxError} for a text that is not JSON, or that is nested deeper than 64 levels
 */
export function parseJson(text: string): unknown {
  const value: unknown = JSON.parse(text);
  if (isDeeper(value, LEVELS)) throw new SyntaxError(`nested deeper than ${LEVELS} levels`);
  return value;
}

function isDeeper(value: unknown, levels: number): boolean {
  if (value === null || typeof value !== 'object') return false;
  return levels === 0 || Object.values(value).some((inner) => isDeeper(inner, levels - 1));
}
