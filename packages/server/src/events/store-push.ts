// Stores one push, which is then due to be worked on: one row and one job however often it is delivered.
import type { OpenedDatabase } from '../storage/database.ts';
import { recordEvent } from '../storage/record-event.ts';
import type { TakenPush } from './taken-push.ts';

export interface PushStorage {
  opened: Pick<OpenedDatabase, 'db'>;
}

/**
 * Stores it, or counts one more delivery of one that is stored. Repeating it is harmless.
 *
 * @example await storePush(push, { opened });
 * @supported node
 */
export async function storePush({ receivedAt, ...push }: TakenPush, { opened }: PushStorage): Promise<void> {
  await recordEvent(opened.db, { ...push, now: receivedAt });
}
