// The demo's own log of what pages and platforms asked of the coupon server: for the playground's time line.

interface LoggedRequest {
  id: number;
  /** Seconds, by the sandbox's clock. */
  at: number;
  method: string;
  path: string;
  status: number;
  /** How long it took, milliseconds. */
  ms: number;
  /** The error's code, or what became of the coupon. */
  outcome: string;
  /** Whose wallet the coupon lives in, where the answer tells. */
  platform?: string;
}

const KEPT = 200;

export interface RequestLog {
  entries(after: number): LoggedRequest[];
  clear(): void;
  /** Handles the request and remembers how it went. */
  watch(request: Request, handle: (request: Request) => Promise<Response>): Promise<Response>;
}

/** Keeps the last 200 requests; bodies are not kept. */
export function createRequestLog(now: () => number): RequestLog {
  let entries: LoggedRequest[] = [];
  let lastId = 0;
  return {
    entries: (after) => entries.filter((entry) => entry.id > after),
    clear() {
      entries = [];
    },
    async watch(request, handle) {
      const started = performance.now();
      const at = now();
      const response = await handle(request);
      const ms = Math.round(performance.now() - started);
      const told = await readAnswer(response);
      lastId += 1;
      entries.push({
        id: lastId,
        at,
        method: request.method,
        // The callback's secret is part of its path.
        path: new URL(request.url).pathname.replace(/(\/callbacks\/baidu\/).+/, '$1••••'),
        status: response.status,
        ms,
        ...told,
      });
      entries = entries.slice(-KEPT);
      return response;
    },
  };
}

interface KnownAnswer {
  error?: { code?: string };
  granted?: boolean;
  state?: string;
  coupon?: { state?: string; platform?: string };
  bill?: { state?: string };
}

async function readAnswer(response: Response): Promise<Pick<LoggedRequest, 'outcome' | 'platform'>> {
  if (!response.headers.get('content-type')?.includes('json'))
    return { outcome: response.ok ? 'ok' : 'failed' };
  const answer = (await response.clone().json()) as KnownAnswer;
  const platform = answer.coupon?.platform;
  return { outcome: outcomeOf(answer), ...(platform ? { platform } : {}) };
}

function outcomeOf(answer: KnownAnswer): string {
  if (answer.error) return answer.error.code ?? 'failed';
  if (answer.granted !== undefined) return answer.granted ? 'granted' : 'known';
  return answer.state ?? answer.bill?.state ?? answer.coupon?.state ?? 'ok';
}
