// Pushes that are stored and that nobody works on any more.
import { failureOf } from '../jobs/failure-of.ts';
import type { EventRow } from '../storage/event-row.ts';
import { pageUnworked } from '../storage/page-unworked.ts';
import { putOffEvent } from '../storage/put-off-event.ts';
import { goThrough } from './go-through.ts';
import type { OwnTools } from './own-tools.ts';
import { SETTLED, type Stage } from './stage.ts';

/** Pushes on which the work has failed as often as it may. */
export function ownEvents(
  { opened: { db }, platform, now }: OwnTools,
  workEvent: (row: EventRow) => Promise<void>,
): Stage {
  const merchant = { platform: platform.name, appId: platform.appId };

  async function work(row: EventRow): Promise<void> {
    try {
      await workEvent(row);
    } catch (error) {
      // What time may heal is tried again.
      await putOffEvent(db, {
        ...merchant,
        dedupeKey: row.dedupeKey,
        dueAt: now(),
        failure: failureOf(error),
      });
      throw error;
    }
  }

  return {
    name: 'pushes',
    run: (tools) =>
      goThrough(
        tools,
        (page) => pageUnworked(db, merchant, { before: now() - SETTLED, ...page }),
        (rows) =>
          tools.each(rows, (row) =>
            tools.found({
              kind: 'push-unworked',
              about: { dedupeKey: row.dedupeKey },
              ours: `${row.event}, came ${row.deliveries} times`,
              mend: () => work(row),
            }),
          ),
      ),
  };
}
