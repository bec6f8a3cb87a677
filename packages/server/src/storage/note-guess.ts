// Counts a failure of somebody who may be guessing, for all server processes together.
import { and, eq, lte, sql } from 'drizzle-orm';
import type { Database } from './database.ts';
import { guesses } from './schema/index.ts';

export interface GuessKey {
  platform: string;
  appId: string;
  /** `caller:<openid>`, or `address:<where a push came from>`. */
  who: string;
}

/**
 * Counts one more failure; the first one opens a window, and the first one after its end the next. What ended is
 * removed on the way, so that the table holds only who failed lately.
 *
 * @param input `now` and `window` in seconds
 * @returns how many in this window, and when it ends
 * @example const { count, until } = await noteGuess(db, { ...key, now, window: 600 });
 * @supported node
 */
export async function noteGuess(
  db: Database,
  { platform, appId, who, now, window }: GuessKey & { now: number; window: number },
): Promise<{ count: number; until: number }> {
  const isOver = sql`${guesses.until} <= ${now}`;
  const [row] = await db
    .insert(guesses)
    .values({ platform, appId, who, count: 1, until: now + window })
    .onConflictDoUpdate({
      target: [guesses.platform, guesses.appId, guesses.who],
      set: {
        count: sql`case when ${isOver} then 1 else ${guesses.count} + 1 end`,
        until: sql`case when ${isOver} then ${now + window} else ${guesses.until} end`,
      },
    })
    .returning({ count: guesses.count, until: guesses.until });
  if (row === undefined) throw new Error('A guess was neither inserted nor counted');
  if (row.count === 1)
    await db
      .delete(guesses)
      .where(and(eq(guesses.platform, platform), eq(guesses.appId, appId), lte(guesses.until, now)));
  return row;
}
