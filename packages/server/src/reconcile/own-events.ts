// Pushes that are stored and that no job works on.
import type { EventKey } from '../storage/event-row.ts';
import { pageUnworked } from '../storage/page-unworked.ts';
import { goThrough } from './go-through.ts';
import type { OwnTools } from './own-tools.ts';
import { SETTLED, type Stage } from './stage.ts';

/** Pushes without a job: the job table was lost, or the job has failed as often as it may. */
export function ownEvents(
  { opened, jobs, platform, now }: OwnTools,
  workEvent: (key: EventKey) => Promise<void>,
): Stage {
  const { db } = opened;
  const merchant = { platform: platform.name, appId: platform.appId };

  async function work(key: EventKey): Promise<void> {
    try {
      await workEvent(key);
    } catch (error) {
      // What time may heal: it has a job again, whatever became of the earlier one.
      await opened.transaction((tx) => jobs.send(tx, 'event', key));
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
          tools.each(rows, async ({ dedupeKey, event, deliveries }) => {
            const key = { ...merchant, dedupeKey };
            if (await jobs.waits('event', key)) return;
            await tools.found({
              kind: 'push-unworked',
              about: { dedupeKey },
              ours: `${event}, came ${deliveries} times`,
              mend: () => work(key),
            });
          }),
      ),
  };
}
