// A push as the database can keep it, whatever somebody's text in it holds.
import { createHash } from 'node:crypto';
import { CouponError } from '@kaquan/protocol/errors';
import type { PlatformEvent } from '../platforms/platform.ts';
import { storable } from '../storable.ts';

/** Bytes of a key that every PostgreSQL can put into an index; what is longer is known by its digest. */
const LONGEST_KEY = 1_000;

/**
 * The event with what the database refuses replaced. Refused there, it would be tried again and again until too many
 * wait, and the pushes behind it would be refused with it.
 *
 * @throws {CouponError} MESSAGE_UNREADABLE for fields that are nested too deeply
 */
export function storableEvent(event: PlatformEvent): PlatformEvent {
  const { dedupeKey } = event;
  try {
    return {
      event: storable(event.event),
      dedupeKey: Buffer.byteLength(dedupeKey) > LONGEST_KEY ? digest(dedupeKey) : storable(dedupeKey),
      raw: storable(event.raw),
    };
  } catch (cause) {
    throw new CouponError('MESSAGE_UNREADABLE', 'The push is nested too deeply.', { cause });
  }
}

function digest(text: string): string {
  return `sha256:${createHash('sha256').update(text).digest('hex')}`;
}
