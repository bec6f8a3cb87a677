// The phone's network: the host's request over real HTTP, with faults on the way there or back.

export interface Traffic {
  method: string;
  /** The path as the app asked for it. */
  path: string;
  body: unknown;
  /** What came back; undefined if the answer was lost. */
  status?: number;
  answer?: unknown;
  /** The server did get it. */
  arrived: boolean;
}

/**
 * `lost-answer`: the server got and worked on it, the phone never heard. `no-network`: it never left.
 * `old-answer`: the phone hears what the server answered the last time, as from a cache in between.
 */
export type NetworkFault = 'lost-answer' | 'no-network' | 'old-answer';

interface RequestOptions {
  url: string;
  method?: string;
  data?: unknown;
  header?: Record<string, string>;
  timeout?: number;
  dataType?: string;
  success?(result: {
    statusCode: number;
    data: unknown;
    header: Record<string, string>;
    errMsg: string;
  }): void;
  fail?(error: { errCode: number; errMsg: string }): void;
  complete?(): void;
}

export interface Network {
  request(options: RequestOptions): { abort(): void };
  /** Everything sent so far, oldest first. */
  traffic: Traffic[];
  /** The next requests to this path meet this fault, `count` times. */
  fault(path: string, kind: NetworkFault, count?: number): void;
  /** The network is well again. */
  clear(): void;
}

/**
 * A network where the host the package was built for is found at another address.
 *
 * @param hosts from the origin in the package to the origin where it runs now
 */
export function createNetwork(hosts: Record<string, string>): Network {
  const traffic: Traffic[] = [];
  const faults: { path: string; kind: NetworkFault }[] = [];
  const last = new Map<string, string>();

  async function send(options: RequestOptions): Promise<void> {
    const asked = new URL(options.url);
    const origin = hosts[asked.origin];
    if (!origin) throw new Error(`The package asks for ${asked.origin}, which is not in the hosts`);
    const method = (options.method ?? 'GET').toUpperCase();
    const entry: Traffic = { method, path: asked.pathname, body: parse(options.data), arrived: false };
    traffic.push(entry);
    const place = faults.findIndex((fault) => fault.path === asked.pathname);
    const fault = place < 0 ? undefined : faults.splice(place, 1)[0];
    if (fault?.kind === 'no-network') throw new TypeError('no network');

    const response = await fetch(origin + asked.pathname + asked.search, {
      method,
      headers: options.header ?? {},
      ...(method === 'GET' ? {} : { body: bodyOf(options.data) }),
    });
    const fresh = await response.text();
    const text = fault?.kind === 'old-answer' ? (last.get(asked.pathname) ?? fresh) : fresh;
    last.set(asked.pathname, text);
    entry.arrived = true;
    if (fault?.kind === 'lost-answer') throw new TypeError('the answer was lost');
    entry.status = response.status;
    entry.answer = parse(text);
    options.success?.({
      statusCode: response.status,
      data: options.dataType === 'string' ? text : parse(text),
      header: Object.fromEntries(response.headers),
      errMsg: 'request:ok',
    });
  }

  return {
    traffic,
    fault(path, kind, count = 1) {
      for (let i = 0; i < count; i++) faults.push({ path, kind });
    },
    clear() {
      faults.length = 0;
    },
    request(options) {
      send(options)
        .catch((error: Error) => options.fail?.({ errCode: 1001, errMsg: `request:fail ${error.message}` }))
        .finally(() => options.complete?.());
      return { abort() {} };
    },
  };
}

function bodyOf(data: unknown): string {
  return typeof data === 'string' ? data : JSON.stringify(data ?? {});
}

function parse(data: unknown): unknown {
  if (typeof data !== 'string') return data;
  try {
    return JSON.parse(data);
  } catch {
    return data;
  }
}
