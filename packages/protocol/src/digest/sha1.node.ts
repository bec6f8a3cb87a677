// SHA-1 on node:crypto; the same answers as sha1.ts, faster.
import { hexDigest } from './hex-digest.node.ts';

/**
 * SHA-1 of a text's UTF-8 bytes, as 40 lower-case hexadecimal digits.
 *
 * @param text any text; half a surrogate pair counts as U+FFFD, as everywhere else
 * @example sha1Hex('abc') // "a9993e364706816aba3e25717850c26c9cd0d89d"
 * @supported node
 */
export const sha1Hex: (text: string) => string = hexDigest('sha1');
