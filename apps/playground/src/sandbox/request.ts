// One JSON request to the sandbox or the demo backend; every failure becomes a RequestFailed a person can read.

/** Why a request failed: nobody answered, or somebody said no. */
export class RequestFailed extends Error {
  readonly reason: 'unreachable' | 'refused';
  readonly status: number;
  /** Of a refusal, where whoever refused gave one. */
  readonly code: string;

  constructor(
    reason: 'unreachable' | 'refused',
    status: number,
    message: string,
    code = '',
    cause?: unknown,
  ) {
    super(message);
    this.name = 'RequestFailed';
    this.reason = reason;
    this.status = status;
    this.code = code;
    if (cause !== undefined) this.cause = cause;
  }
}

/** The code of a refusal `{ error: { code } }`; empty where there is none. */
export function refusalCode(body: unknown): string {
  const error = (body as { error?: unknown } | null)?.error;
  const code = (error as { code?: unknown } | null | undefined)?.code;
  return typeof code === 'string' ? code : '';
}

/** The words of a refusal: `{ error: { message } }`, `{ error: "…" }` or `{ message }`, whichever is there. */
export function refusalWords(body: unknown): string {
  if (typeof body !== 'object' || body === null) return '';
  const { error, message } = body as { error?: unknown; message?: unknown };
  if (typeof error === 'string') return error;
  if (typeof error === 'object' && error !== null) return refusalWords(error);
  return typeof message === 'string' ? message : '';
}

export interface RequestOptions {
  method?: 'GET' | 'POST' | 'DELETE';
  body?: unknown;
  /** Send and take cookies, for the routes that change who holds a phone. */
  cookies?: boolean;
  /** Milliseconds until it counts as unanswered. */
  timeout?: number;
}

/**
 * Sends one request and reads its JSON answer.
 *
 * @throws {RequestFailed} on a network fault, a time out, or a status that is not 2xx
 */
export async function requestJson<T>(url: string, options: RequestOptions = {}): Promise<T> {
  const { method = 'GET', body, cookies = false, timeout = 10_000 } = options;
  let answer: Response;
  let value: unknown;
  try {
    answer = await fetch(url, {
      method,
      credentials: cookies ? 'include' : 'same-origin',
      signal: AbortSignal.timeout(timeout),
      ...(body === undefined
        ? {}
        : { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } }),
    });
    const text = await answer.text();
    value = text === '' ? null : parseJson(text);
  } catch (cause) {
    throw new RequestFailed('unreachable', 0, 'nobody answered', '', cause);
  }
  if (!answer.ok)
    throw new RequestFailed(
      'refused',
      answer.status,
      refusalWords(value) || answer.statusText,
      refusalCode(value),
    );
  return value as T;
}

/** An answer that is no JSON (a proxy's page) has no words for us. */
function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
