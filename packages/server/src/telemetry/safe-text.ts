// A text without what it must not say: drivers, fetch and host apps put values, addresses and secrets into messages.

/** Longer texts are cut: a log line is no dump. */
const LONGEST = 2_000;
/** Shorter values are words that stand in any text. */
const SHORTEST_SECRET = 6;

/** What a secret is called, as a pattern. */
const SECRET_NAME = '(?:secret|token|ticket|passw|session_?key|aes_?key|encrypt|signature|app_?sign)[\\w-]*';

/** What is taken out, and what stands in its place. */
const RULES: [RegExp, string][] = [
  // A failed query's values, and the values in PostgreSQL's own words.
  [/\nparams: [\s\S]*$/, ''],
  [/(Key \([^)]*\)=\()[^)]*/g, '$1…'],
  [/\b((?:invalid input|malformed)[^:\n]*: )"[\s\S]*$/, '$1"…"'],
  // Addresses: user and password, the query, the secret at the end of Baidu's callback.
  [/:\/\/\S*@/g, '://…@'],
  [/\?[\w.-]+=[^\s"'<>]*/g, '?…'],
  [/(\/callbacks\/[\w-]+\/)[^\s"'<>?]+/g, '$1…'],
  // Named values: a header, a form, JSON.
  [/\b(Bearer|Basic) +[\w.~+/=-]+/gi, '$1 …'],
  [new RegExp(`(${SECRET_NAME}["']?\\s*[=:]\\s*)"[^"]*"`, 'gi'), '$1"…"'],
  [new RegExp(`(${SECRET_NAME}=)[^\\s"'&,;]+`, 'gi'), '$1…'],
  // Whatever is as long as a token and as dense.
  [/[\w+-]{40,}={0,2}/g, '…'],
];

/**
 * Makes the cleaner of texts.
 *
 * @param secrets values that are taken out wherever they stand, also as a URL or base64 writes them
 * @example safeText([])('GET http://x/y?access_token=1 failed') // "GET http://x/y?… failed"
 * @supported node
 */
export function safeText(secrets: readonly string[]): (text: string) => string {
  const known = secrets
    .filter((secret) => secret.length >= SHORTEST_SECRET)
    .flatMap((secret) => [secret, encodeURIComponent(secret), Buffer.from(secret).toString('base64')]);
  return (text) => {
    let safe = text;
    for (const secret of known) safe = safe.replaceAll(secret, '…');
    safe = safe.slice(0, LONGEST);
    for (const [pattern, instead] of RULES) safe = safe.replace(pattern, instead);
    return safe;
  };
}
