// Writes down what came of a stored push. Pushes that are finished at the same time are one statement.
import { and, type SQLWrapper, sql } from 'drizzle-orm';
import type { Database } from './database.ts';
import { isEvent } from './event-key.ts';
import type { EventKey } from './event-row.ts';
import { gather } from './gather.ts';
import { PLANNED_ANEW, prepareOnce } from './prepare-once.ts';
import { events } from './schema/index.ts';
import { wantedRows } from './wanted-rows.ts';

type FinishInput = EventKey & { outcome: string; now: number };

const { placeholder } = sql;
const merchant = { platform: placeholder('platform'), appId: placeholder('appId') };

const changes = ({ now, outcome }: Record<'now' | 'outcome', SQLWrapper>) => ({
  workedAt: sql`${now}`,
  outcome: sql`${outcome}`,
});

/** Said so that PostgreSQL looks by the key: by the index of what is due it would pass over all that is and was. */
const isUnworked = (dedupeKey: SQLWrapper) =>
  and(isEvent({ ...merchant, dedupeKey }), sql`coalesce(${events.workedAt}, 0) = 0`);

const one = prepareOnce((db) => {
  const finished = { now: placeholder('now'), outcome: placeholder('outcome') };
  return db
    .update(events)
    .set(changes(finished))
    .where(isUnworked(placeholder('dedupeKey')))
    .prepare('kaquan_finish_event');
});

const wanted = wantedRows({ dedupeKey: 'text', now: 'bigint', outcome: 'text' });

/** Those that somebody else is changing are left out. */
const several = prepareOnce((db) => {
  const { platform, appId, dedupeKey } = events;
  const event = db
    .select({ platform, appId, dedupeKey })
    .from(events)
    .where(isUnworked(wanted.columnsOf().dedupeKey))
    .for('update', { skipLocked: true });
  const unworked = db.$with('unworked', { platform, appId, dedupeKey }).as(wanted.joined(event));
  return db
    .with(unworked)
    .update(events)
    .set(changes(wanted.columnsOf('unworked')))
    .from(unworked)
    .where(isEvent(unworked))
    .returning({ dedupeKey })
    .prepare(PLANNED_ANEW);
});

const finish = gather<FinishInput, void>({
  merchantOf: ({ platform, appId }) => ({ platform, appId }),
  keyOf: ({ dedupeKey }) => dedupeKey,
  async alone(db, { platform, appId, dedupeKey, outcome, now }) {
    await one(db).execute({ platform, appId, dedupeKey, outcome, now });
  },
  async together(db, { platform, appId }, inputs) {
    const finished = await several(db).execute({ platform, appId, ...wanted.valuesOf(inputs) });
    return new Map(finished.map(({ dedupeKey }) => [dedupeKey, undefined]));
  },
});

/**
 * Marks an event as worked on; of several that have worked on it the first one counts.
 *
 * @param input `outcome` in a few words, `now` in seconds
 * @example await finishEvent(db, { platform, appId, dedupeKey, outcome: 'granted', now });
 * @supported node
 */
export function finishEvent(db: Database, input: FinishInput): Promise<void> {
  return finish(db, input);
}
