// What each mistake is and what to do about it, in the languages of those who make it.
import type { Mistake, MistakeId } from './mistake.ts';
import { en } from './mistake-words.en.ts';
import { zh } from './mistake-words.zh.ts';

/** What was done, and what to do instead; `{about}` stands for the field, the order or the sign. */
export type MistakeWords = Record<MistakeId, readonly [what: string, cure: string]>;

const WORDS: Record<'en' | 'zh', MistakeWords> = { en, zh };

/**
 * A mistake in words.
 *
 * @returns `what` was done, and the `cure`; no secret is in either
 * @example describeMistake({ id: 'missing-nonce' }, 'en').cure
 * @supported h5 node
 */
export function describeMistake(
  { id, about = '' }: Mistake,
  language: 'en' | 'zh',
): { what: string; cure: string } {
  const [what, cure] = WORDS[language][id].map((text) => text.replaceAll('{about}', about));
  return { what: what ?? '', cure: cure ?? '' };
}
