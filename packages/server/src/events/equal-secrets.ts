// Compares two texts in a time that tells nothing about where they differ.
import { createHash, timingSafeEqual } from 'node:crypto';

/** True when both are the same. Digests first, so that lengths tell nothing either. */
export function equalSecrets(given: string, expected: string): boolean {
  const digest = (text: string) => createHash('sha256').update(text).digest();
  return timingSafeEqual(digest(given), digest(expected));
}
