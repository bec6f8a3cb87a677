// Turns the two logs' own entries into lines of the time line.
import type { EntryKind, TimelineEntry } from './timeline-entry.ts';

/** An entry of `GET /_sandbox/log`. Secrets, tokens and tickets are masked by the sandbox. */
export interface SandboxLogEntry {
  id: number;
  at: number;
  platform: string;
  kind: string;
  title: string;
  method?: string;
  route: string;
  status?: number;
  outcome?: string;
  request?: unknown;
  response?: unknown;
}

/** An entry of `GET /demo/log`: a request to the coupon server. Bodies are not kept there. */
export interface BackendLogEntry {
  id: number;
  at: number;
  method: string;
  path: string;
  status: number;
  ms: number;
  outcome: string;
  /** Whose wallet the coupon lives in, where the answer tells. */
  platform?: string;
}

const kinds: Record<string, EntryKind> = { action: 'action', push: 'push', request: 'request' };

/** The platform an address speaks about, by its path. */
function platformOf(path: string): TimelineEntry['platform'] {
  if (path.includes('/baidu')) return 'baidu';
  if (path.includes('/wechat')) return 'wechat';
  return null;
}

/** The platform whose phone draws it, if either does. */
function drawn(platform: string | undefined): TimelineEntry['platform'] {
  return platform === 'baidu' || platform === 'wechat' ? platform : null;
}

/** One line for an entry of the sandbox's log. */
export function readSandboxEntry(entry: SandboxLogEntry): TimelineEntry {
  return {
    key: `s${entry.id}`,
    source: 'sandbox',
    id: entry.id,
    at: entry.at,
    platform: drawn(entry.platform),
    kind: kinds[entry.kind] ?? 'request',
    method: entry.method ?? '',
    route: entry.route,
    title: entry.title,
    outcome: entry.outcome ?? '',
    ...(entry.status === undefined ? {} : { status: entry.status }),
    ...(entry.request === undefined ? {} : { request: entry.request }),
    ...(entry.response === undefined ? {} : { response: entry.response }),
  };
}

/** One line for an entry of the backend's log. */
export function readBackendEntry(entry: BackendLogEntry): TimelineEntry {
  return {
    key: `b${entry.id}`,
    source: 'backend',
    id: entry.id,
    at: entry.at,
    platform: drawn(entry.platform) ?? platformOf(entry.path),
    kind: 'page',
    method: entry.method,
    route: entry.path,
    title: '',
    status: entry.status,
    took: entry.ms,
    outcome: entry.outcome,
  };
}
