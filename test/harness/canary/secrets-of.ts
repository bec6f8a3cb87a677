// Which of the many things that a platform and its merchant know are secrets.
import type { Secret } from './create-search.ts';

/** What is a secret in an account of the sandbox, by its field. */
const KINDS: Record<string, string> = {
  secret: 'app secret',
  appSecret: 'app secret',
  masterSecret: 'master secret',
  token: 'push token',
  encodingAesKey: 'AES key',
};
/** What is a secret in a platform's answer, by its field. */
const GIVEN = /"(access_token|refresh_token|ticket|session_key)"\s*:\s*"([^"]{8,})"/g;

/** All secrets in `GET /_sandbox/accounts`, at whatever depth. */
export function secretsOf(accounts: unknown): Secret[] {
  if (typeof accounts !== 'object' || accounts === null) return [];
  return Object.entries(accounts).flatMap(([name, value]) => {
    const kind = KINDS[name];
    return kind !== undefined && typeof value === 'string' ? [{ kind, value }] : secretsOf(value);
  });
}

/** The tokens, tickets and keys that a platform's answer gives away. */
export function secretsGiven(answer: string): Secret[] {
  return [...answer.matchAll(GIVEN)].map(([, kind = '', value = '']) => ({ kind, value }));
}
