// Reservations that ran out: they bind nobody, and are tidied up.
import { letGo } from '../redemption/let-go.ts';
import { endRunOut } from '../storage/end-run-out.ts';
import { pageRunOut } from '../storage/page-run-out.ts';
import type { Log } from '../telemetry/log.ts';
import { goThrough } from './go-through.ts';
import type { OwnTools } from './own-tools.ts';
import type { Stage } from './stage.ts';

/** Ends them here, then at the platform, whose own reservation may be longer than ours. */
export function ownReservations({
  opened: { db },
  platform,
  now,
  logger,
}: OwnTools & { logger: Pick<Log, 'warn'> }): Stage {
  const merchant = { platform: platform.name, appId: platform.appId };
  return {
    name: 'reservations',
    run: (tools) =>
      goThrough(
        tools,
        (page) => pageRunOut(db, merchant, { before: now(), ...page }),
        (rows) =>
          tools.each(rows, async ({ couponId, redemptionId, reservedBy, reservedUntil }) => {
            if (redemptionId === null || reservedBy === null) return;
            await tools.found({
              kind: 'reservation-over',
              about: { couponId, redemptionId, openId: reservedBy },
              ours: `reserved until ${reservedUntil}`,
              async mend() {
                const key = { ...merchant, couponId };
                const freed = await endRunOut(db, { key, redemptionId, now: now() });
                if (freed) await letGo({ logger }, platform, freed, reservedBy);
              },
            });
          }),
      ),
  };
}
