// Looks for many secrets at once: thousands of forms in many megabytes, in one pass (Rabin and Karp).
import { formsOf, SHORTEST } from './forms-of.ts';

export interface Secret {
  /** What it is: `app secret`, `access token`. Told when it is found; the secret itself never is. */
  kind: string;
  value: string;
  /** Where alone it must not stand: a coupon's code is for its holder to see, and for no log. Nowhere unless given. */
  only?: Place;
}

/** Where something was said: an answer of a server of ours, a line of its log, an error in its database. */
export type Place = 'answer' | 'log' | 'database';

const BASE = 257;
const BITS = 20;

/**
 * Makes a search for these secrets in each of their forms.
 *
 * @throws Error for a secret that is too short to be told from chance
 * @returns the kinds of those that stand in a text
 */
export function createSearch(secrets: readonly Secret[]): (text: string | Uint8Array) => string[] {
  const forms = new Map<number, { kind: string; form: Buffer }[]>();
  const seen = new Uint8Array(2 ** BITS);
  const slot = (hash: number) => hash >>> (32 - BITS);
  for (const { kind, value } of secrets) {
    if (value.length < SHORTEST) throw new Error(`A secret of the kind "${kind}" is too short to look for`);
    for (const form of formsOf(value)) {
      const hash = hashOf(form, 0);
      forms.set(hash, [...(forms.get(hash) ?? []), { kind, form }]);
      seen[slot(hash)] = 1;
    }
  }
  let leaving = 1;
  for (let n = 1; n < SHORTEST; n += 1) leaving = Math.imul(leaving, BASE);

  return (text) => {
    const bytes = Buffer.from(text as Uint8Array);
    const found = new Set<string>();
    if (bytes.length < SHORTEST) return [];
    let hash = hashOf(bytes, 0);
    for (let at = 0; ; at += 1) {
      if (seen[slot(hash)] === 1)
        for (const { kind, form } of forms.get(hash) ?? [])
          if (bytes.subarray(at, at + form.length).equals(form)) found.add(kind);
      const next = bytes[at + SHORTEST];
      if (next === undefined) return [...found];
      hash = (Math.imul(hash - Math.imul(bytes[at] ?? 0, leaving), BASE) + next) >>> 0;
    }
  };
}

/** Of the first bytes from there. */
function hashOf(bytes: Buffer, from: number): number {
  let hash = 0;
  for (let n = from; n < from + SHORTEST; n += 1) hash = (Math.imul(hash, BASE) + (bytes[n] ?? 0)) >>> 0;
  return hash;
}
