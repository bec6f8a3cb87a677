// A request's or an answer's body as a person wants to read it.

/**
 * Pretty JSON for objects and for strings that hold JSON; XML and form bodies stay as they came.
 *
 * @example printBody('{"errno":0}') // '{\n  "errno": 0\n}'
 */
export function printBody(body: unknown): string {
  if (body === undefined || body === null || body === '') return '';
  if (typeof body !== 'string') return JSON.stringify(body, null, 2);
  const text = body.trim();
  if (!/^[[{]/.test(text)) return text;
  try {
    // Ids beyond 2^53 would lose digits on the way through JSON.parse: such bodies are shown as they are.
    return /\d{16,}/.test(text.replace(/"(?:[^"\\]|\\.)*"/g, '""'))
      ? text
      : JSON.stringify(JSON.parse(text), null, 2);
  } catch {
    return text;
  }
}
