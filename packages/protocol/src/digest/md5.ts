// MD5 for runtimes without node:crypto, on crypto-js. Only because BeeCloud's signatures are MD5.
import WordArray from 'crypto-js/lib-typedarrays.js';
import md5 from 'crypto-js/md5.js';

/**
 * MD5 of a text's UTF-8 bytes, as 32 lower-case hexadecimal digits.
 *
 * @param text any text; half a surrogate pair counts as U+FFFD, as everywhere else
 * @example md5Hex('abc') // "900150983cd24fb0d6963f7d28e17f72"
 * @supported h5 node
 */
export function md5Hex(text: string): string {
  return md5(WordArray.create(new TextEncoder().encode(text))).toString();
}
