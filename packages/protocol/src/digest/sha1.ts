// SHA-1 for runtimes without node:crypto, on crypto-js.
import WordArray from 'crypto-js/lib-typedarrays.js';
import sha1 from 'crypto-js/sha1.js';

/**
 * SHA-1 of a text's UTF-8 bytes, as 40 lower-case hexadecimal digits.
 *
 * @param text any text; half a surrogate pair counts as U+FFFD, as everywhere else
 * @example sha1Hex('abc') // "a9993e364706816aba3e25717850c26c9cd0d89d"
 * @supported h5 node
 */
export function sha1Hex(text: string): string {
  return sha1(WordArray.create(new TextEncoder().encode(text))).toString();
}
