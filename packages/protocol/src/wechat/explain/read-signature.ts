// How the digest is written: WeChat wants forty lower-case hexadecimal digits.
import { decodeBase64 } from '#bytes';
import type { Mistake } from './mistake.ts';
import type { Digest } from './signing.ts';

export interface ReadSignature {
  /** Lower-case hexadecimal digits. */
  hex: string;
  digest: Digest;
  /** What is wrong with how it is written. */
  mistakes: Mistake[];
}

/** Takes a signature for what it can be; one that is neither SHA-1 nor MD5 has an empty `hex`. */
export function readSignature(signature: string): ReadSignature {
  const text = signature.trim();
  if (/^[\da-f]+$/i.test(text)) {
    const hex = text.toLowerCase();
    const upper: Mistake[] = hex === text ? [] : [{ id: 'upper-case-hex' }];
    if (hex.length === 40) return { hex, digest: 'sha1', mistakes: upper };
    if (hex.length === 32) return { hex, digest: 'md5', mistakes: [...upper, { id: 'md5' }] };
    return { hex: '', digest: 'sha1', mistakes: [{ id: 'no-sha1', about: String(hex.length) }] };
  }
  const bytes = /^[A-Za-z0-9+/]{27}=$/.test(text) ? decodeBase64(text) : null;
  if (bytes?.length !== 20)
    return { hex: '', digest: 'sha1', mistakes: [{ id: 'no-sha1', about: String(text.length) }] };
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
  return { hex, digest: 'sha1', mistakes: [{ id: 'base64' }] };
}
