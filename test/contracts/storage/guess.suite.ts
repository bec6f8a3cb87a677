// Claims about counting those who may be guessing: every failure counts once, in a window of time.
import { noteGuess } from '@kaquan/server/storage';
import { describe, expect, it } from 'vitest';
import { atOnce, first, freshKey, NOW, type OpenTarget } from './target.ts';

export function guessSuite(open: OpenTarget): void {
  const freshGuess = () => {
    const { platform, appId } = freshKey();
    return { platform, appId, who: 'caller:ming', window: 600, now: NOW };
  };

  describe('guess', () => {
    it('is counted, however many fail at once', async () => {
      const guess = freshGuess();
      const answers = await atOnce(open(), 30, ({ db }) => noteGuess(db, guess));
      const counts = answers.map(({ count }) => count).sort((one, other) => one - other);
      expect(counts).toEqual(Array.from({ length: 30 }, (_, at) => at + 1));
      expect(new Set(answers.map(({ until }) => until))).toEqual(new Set([NOW + 600]));
    });

    it('is counted anew when the window is over, and apart for another person', async () => {
      const guess = freshGuess();
      await noteGuess(first(open()), guess);
      expect(await noteGuess(first(open()), { ...guess, now: NOW + 599 })).toMatchObject({ count: 2 });
      expect(await noteGuess(first(open()), { ...guess, who: 'caller:hong' })).toMatchObject({ count: 1 });
      expect(await noteGuess(first(open()), { ...guess, now: NOW + 600 })).toEqual({
        count: 1,
        until: NOW + 1_200,
      });
    });
  });
}
