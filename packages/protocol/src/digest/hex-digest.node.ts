// A digest of node:crypto as text; what the digests' halves for Node share.
import crypto from 'node:crypto';

/**
 * A function that digests a text's UTF-8 bytes to lower-case hexadecimal digits, in one call where the runtime can: a
 * hash object, made and thrown away, takes twice the time of so short a text.
 *
 * @param oneShot `crypto.hash` of Node 20.12 and later; null where there is none
 * @example hexDigest('sha1')('abc') // "a9993e364706816aba3e25717850c26c9cd0d89d"
 * @supported node
 */
export function hexDigest(
  algorithm: 'md5' | 'sha1',
  oneShot: typeof crypto.hash | null = crypto.hash ?? null,
): (text: string) => string {
  if (oneShot) return (text) => oneShot(algorithm, text);
  return (text) => crypto.createHash(algorithm).update(text, 'utf8').digest('hex');
}
