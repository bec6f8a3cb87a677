// MD5 on node:crypto; the same answers as md5.ts, faster.
import { hexDigest } from './hex-digest.node.ts';

/**
 * MD5 of a text's UTF-8 bytes, as 32 lower-case hexadecimal digits.
 *
 * @param text any text; half a surrogate pair counts as U+FFFD, as everywhere else
 * @example md5Hex('abc') // "900150983cd24fb0d6963f7d28e17f72"
 * @supported node
 */
export const md5Hex: (text: string) => string = hexDigest('md5');
