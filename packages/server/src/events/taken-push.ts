// A push that was found genuine and is to be stored, with what the database and its job have to know of it.
import type { EventKey } from '../storage/event-row.ts';
import type { Origin } from '../telemetry/origin.ts';

export interface TakenPush extends EventKey {
  /** The platform's event name, lower case. */
  event: string;
  /** As it came, but for what no database keeps: see `storable-event.ts`. */
  raw: Record<string, unknown>;
  /** Seconds. */
  receivedAt: number;
  /** The request that brought it. */
  origin?: Origin | undefined;
}
