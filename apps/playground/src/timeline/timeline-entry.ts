// One line of the time line, whoever wrote it down: the sandbox (both platforms and their users) or our backend.

/** Who did it: a person, a platform's push, our call to a platform, or a page's call to our backend. */
export type EntryKind = 'action' | 'push' | 'request' | 'page';

export interface TimelineEntry {
  /** Unique over both logs and stable over polls. */
  key: string;
  source: 'sandbox' | 'backend';
  /** The id in its own log. */
  id: number;
  /** Seconds, by the sandbox's clock. */
  at: number;
  /** Which phone it belongs to; null for what concerns both. */
  platform: 'baidu' | 'wechat' | null;
  kind: EntryKind;
  method: string;
  route: string;
  /** Chinese, by whoever wrote the log; empty where the log has none. */
  title: string;
  status?: number;
  /** Milliseconds. */
  took?: number;
  outcome: string;
  request?: unknown;
  response?: unknown;
}

/** Whether it is a platform's push as it arrives at our backend. */
export function isCallback({ kind, route }: Pick<TimelineEntry, 'kind' | 'route'>): boolean {
  return kind === 'page' && route.includes('/callbacks/');
}
