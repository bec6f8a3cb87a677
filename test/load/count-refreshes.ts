// Counts in the sandbox's log how often the servers asked for a new token or ticket.
import { setTimeout as sleep } from 'node:timers/promises';
import type { Control, LogEntry } from '../harness/control.ts';

export const CREDENTIALS = ['wechat token', 'jsapi ticket', 'wx_card ticket', 'baidu token'] as const;
export type CredentialKind = (typeof CREDENTIALS)[number];

export interface RefreshCount {
  /** How often each was asked for so far. */
  counts(): Promise<Record<CredentialKind, number>>;
  /** @throws Error if the log was read too seldom, so that entries may have been missed */
  stop(): Promise<Record<CredentialKind, number>>;
}

/** The log keeps a thousand entries; it is read this often, milliseconds. */
const PERIOD = 100;

/** Counts from here on. */
export async function countRefreshes(control: Control): Promise<RefreshCount> {
  const counts: Record<CredentialKind, number> = {
    'wechat token': 0,
    'jsapi ticket': 0,
    'wx_card ticket': 0,
    'baidu token': 0,
  };
  let last = await control.lastLogId();
  let stopped = false;
  let reading: Promise<void> = Promise.resolve();

  function read(): Promise<void> {
    reading = reading.then(async () => {
      const entries = await control.log(last);
      if (entries[0] && entries[0].id !== last + 1)
        throw new Error(`The sandbox's log was read too late: ${last} is followed by ${entries[0].id}`);
      for (const entry of entries) {
        const kind = kindOf(entry);
        if (kind) counts[kind] += 1;
        last = entry.id;
      }
    });
    return reading;
  }
  const following = (async () => {
    while (!stopped) {
      await read();
      await sleep(PERIOD);
    }
  })();
  // Reported by whoever asks for the counts; until then it is nobody's.
  following.catch(() => undefined);

  const now = async () => {
    await read();
    return { ...counts };
  };
  return {
    counts: now,
    async stop() {
      stopped = true;
      await following;
      return now();
    },
  };
}

function kindOf({ kind, route, request }: LogEntry): CredentialKind | undefined {
  if (kind !== 'request') return undefined;
  if (route === '/cgi-bin/stable_token') return 'wechat token';
  if (route === '/oauth/2.0/token') return 'baidu token';
  if (route !== '/cgi-bin/ticket/getticket') return undefined;
  return request?.query?.type === 'jsapi' ? 'jsapi ticket' : 'wx_card ticket';
}
