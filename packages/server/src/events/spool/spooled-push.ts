// A push as a file of the spool: its name, its text, and what is read from it again.
import { createHash } from 'node:crypto';
import * as v from 'valibot';
import type { EventKey } from '../../storage/event-row.ts';
import type { TakenPush } from '../taken-push.ts';

const Origin = v.object({
  requestId: v.optional(v.string()),
  trace: v.optional(v.record(v.string(), v.string())),
});

const File = v.object({
  platform: v.string(),
  appId: v.string(),
  dedupeKey: v.string(),
  event: v.string(),
  // valibot's own records leave out fields that are called like an object's: this is kept as it came.
  raw: v.custom<Record<string, unknown>>(
    (value) => typeof value === 'object' && value !== null && !Array.isArray(value),
  ),
  receivedAt: v.pipe(v.number(), v.integer()),
  origin: v.optional(Origin),
});

/** What the names of all pushes to this app begin with. */
export function appMark({ platform, appId }: Pick<EventKey, 'platform' | 'appId'>): string {
  return digest([platform, appId]).slice(0, 16);
}

/**
 * The same for each delivery of a push. Hashed, for a key may hold a code or an openid.
 *
 * @example nameOf({ platform: 'baidu', appId, dedupeKey }); // '5f70bf18a0860070-c3499c27….json'
 * @supported node
 */
export function nameOf({ platform, appId, dedupeKey }: EventKey): string {
  return `${appMark({ platform, appId })}-${digest([platform, appId, dedupeKey])}.json`;
}

export function writePush(push: TakenPush): string {
  return JSON.stringify(push);
}

/** The push of the file that has this name; undefined where it is damaged. */
export function readPush(name: string, text: string): TakenPush | undefined {
  try {
    const push = v.parse(File, JSON.parse(text));
    return nameOf(push) === name ? (push as TakenPush) : undefined;
  } catch {
    return undefined;
  }
}

function digest(parts: string[]): string {
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex');
}
