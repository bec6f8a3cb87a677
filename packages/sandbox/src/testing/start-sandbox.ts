// A sandbox for one test file, and short words to call it with.
import { afterAll, beforeEach, vi } from 'vitest';
import { createSandbox, type Sandbox, type SandboxOptions } from '../core/create-sandbox.ts';
import type { LogEntry } from '../core/log.ts';

export type Json = Record<string, unknown>;

export interface Started extends Sandbox {
  get(path: string, query?: Record<string, string>): Promise<Json>;
  /** `body`: a record goes as JSON, URLSearchParams as a form, a string as it is. */
  post(path: string, body: unknown, query?: Record<string, string>): Promise<Json>;
  /** The same, when status and headers matter. */
  request(path: string, init?: RequestInit): Promise<Response>;
  log(): Promise<LogEntry[]>;
  /** Waits until the log holds an entry that `fits`. */
  logged(fits: (entry: LogEntry) => boolean): Promise<LogEntry>;
}

/**
 * Starts it once for the file, and resets it before each test. The machine's time stands still,
 * so that the sandbox's clock moves only when a test moves it.
 */
export async function startSandbox(options: SandboxOptions = {}): Promise<Started> {
  vi.useFakeTimers({ toFake: ['Date'] });
  const sandbox = await createSandbox(options);
  beforeEach(() => sandbox.reset());
  afterAll(async () => {
    vi.useRealTimers();
    await sandbox.close();
  });
  const at = (path: string, query: Record<string, string> = {}) => {
    const search = new URLSearchParams(query).toString();
    return `${sandbox.url}${path}${search && `?${search}`}`;
  };
  const request = (path: string, init?: RequestInit) => fetch(at(path), init);
  const log = async () =>
    ((await (await request('/_sandbox/log')).json()) as { entries: LogEntry[] }).entries;
  return {
    ...sandbox,
    request,
    log,
    get: async (path, query) => (await (await fetch(at(path, query))).json()) as Json,
    async post(path, body, query) {
      const form = body instanceof URLSearchParams || typeof body === 'string';
      const init = form
        ? { method: 'POST', body }
        : {
            method: 'POST',
            body: JSON.stringify(body),
            headers: { 'content-type': 'application/json' },
          };
      return (await (await fetch(at(path, query), init)).json()) as Json;
    },
    async logged(fits) {
      for (;;) {
        const entry = (await log()).find(fits);
        if (entry) return entry;
        await new Promise((resolve) => setTimeout(resolve, 5));
      }
    },
  };
}
