// Keeps secrets out of the log: what a tester may see of a request, a push or an answer.

const SECRETS = new Set([
  'token',
  'access_token',
  'refresh_token',
  'client_secret',
  'secret',
  'sk',
  'ticket',
  'api_ticket',
  'session_key',
  'session_secret',
  'appsecret',
  'mastersecret',
  'app_sign',
  'encodingaeskey',
]);
const MASK = '••••';
/** Levels that the log shows. Deeper than a few thousand, reading a value ends the stack. */
const LEVELS = 100;

/** The same value with every secret in it replaced by dots; a callbackUrl loses its last segment. */
export function mask(value: unknown): unknown {
  return maskIn(value, LEVELS);
}

function maskIn(value: unknown, levels: number): unknown {
  if (value === null || typeof value !== 'object') return value;
  if (levels === 0) return '…';
  if (Array.isArray(value)) return value.map((inner) => maskIn(inner, levels - 1));
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => {
      if (SECRETS.has(key.toLowerCase())) return [key, inner ? MASK : inner];
      if (key === 'callbackUrl' && typeof inner === 'string') return [key, maskUrl(inner)];
      return [key, maskIn(inner, levels - 1)];
    }),
  );
}

/** A URL that holds a secret, as the log shows it: its path without the last segment. */
export function maskUrl(url: string): string {
  const path = URL.canParse(url) ? new URL(url).pathname : url;
  return path.replace(/[^/]*$/, MASK);
}
