// What happened in the sandbox: requests, pushes and what people did, in one line of time.
import { mask } from './mask.ts';

export interface LogEntry {
  id: number;
  /** Seconds, by the sandbox's clock. */
  at: number;
  /** `baidu`, `wechat`, `beecloud`, or `sandbox` for the sandbox itself. */
  platform: string;
  kind: 'request' | 'push' | 'action';
  /** Chinese, short. */
  title: string;
  method?: string;
  route: string;
  status?: number;
  /** `ok`, a platform's code, or what went wrong. */
  outcome: string;
  request?: unknown;
  response?: unknown;
}

export interface Log {
  /** Writes an entry; secrets are masked here, so that no caller can forget. */
  add(entry: Omit<LogEntry, 'id' | 'at'>): LogEntry;
  list(after?: number): LogEntry[];
  clear(): void;
}

const KEPT = 1000;

/** A log of the last 1000 entries; ids go on growing after `clear`, so that readers do not miss any. */
export function createLog(now: () => number): Log {
  let entries: LogEntry[] = [];
  let lastId = 0;
  return {
    add(entry) {
      lastId += 1;
      const { request, response, ...rest } = entry;
      const written: LogEntry = {
        id: lastId,
        at: now(),
        ...rest,
        ...(request === undefined ? {} : { request: mask(request) }),
        ...(response === undefined ? {} : { response: mask(response) }),
      };
      entries.push(written);
      if (entries.length > KEPT) entries = entries.slice(-KEPT);
      return written;
    },
    list: (after = 0) => entries.filter((entry) => entry.id > after),
    clear() {
      entries = [];
    },
  };
}
