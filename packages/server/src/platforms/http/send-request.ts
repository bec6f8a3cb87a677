// One try of a call: sends the request, reads the answer as far as a platform's answer can go.
import { CouponError } from '@kaquan/protocol/errors';
import { parseExactJson } from '@kaquan/protocol/exact-json';
import { storable } from '../../storable.ts';
import { noAnswer, readRetryAfter } from './no-answer.ts';
import type { Fields, PlatformHttpOptions, PlatformRequest } from './platform-http.ts';

/** How long one try may take, milliseconds. */
const PATIENCE = 5_000;
/** Bytes: many times the longest list that a platform answers. */
const MOST_BYTES = 4 * 1024 * 1024;

/**
 * Answers the parsed body.
 *
 * @throws {CouponError} PLATFORM_UNREACHABLE when there is no readable answer; PLATFORM_QUOTA when a gateway holds the
 *   call off (429), so that it was not made
 */
export async function sendRequest(options: PlatformHttpOptions, request: PlatformRequest): Promise<Fields> {
  const { platform, baseUrl, timeout = PATIENCE } = options;
  const query = request.query ? `?${new URLSearchParams(request.query)}` : '';
  let response: Response;
  let text: string | undefined;
  try {
    response = await options.fetch(`${baseUrl}${request.path}${query}`, {
      method: request.method,
      signal: AbortSignal.timeout(timeout),
      // Not followed: the token would go with it. `error` says the same, but Workers do not know it.
      redirect: 'manual',
      ...contentOf(request),
    });
    text = await readText(response);
  } catch (error) {
    throw noAnswer(platform, reasonOf(error));
  }
  const { status, headers } = response;
  const retryAfter = readRetryAfter(headers);
  if (status === 429)
    throw new CouponError('PLATFORM_QUOTA', 'The platform is called too often. Try again later.', {
      platform,
      retryAfter: retryAfter ?? 5,
    });
  const isRedirect = status >= 300 && status < 400;
  if (isRedirect || status >= 500) throw noAnswer(platform, `HTTP ${status}`, retryAfter);
  if (text === undefined) throw noAnswer(platform, 'the body is too large');
  return readObject(platform, text);
}

function contentOf({ json, form, multipart }: PlatformRequest): Pick<RequestInit, 'headers' | 'body'> {
  const accept = 'application/json';
  // Without a content type: only fetch knows the boundary.
  if (multipart) return { headers: { accept }, body: multipart };
  if (form)
    return {
      headers: { accept, 'content-type': 'application/x-www-form-urlencoded' },
      body: new URLSearchParams(form).toString(),
    };
  if (json === undefined) return { headers: { accept } };
  return {
    headers: { accept, 'content-type': 'application/json; charset=utf-8' },
    body: JSON.stringify(json),
  };
}

/** The body, or undefined when there is no end to it. */
async function readText({ body }: Response): Promise<string | undefined> {
  const reader = body?.getReader();
  const decoder = new TextDecoder();
  let text = '';
  let size = 0;
  for (;;) {
    const { value } = (await reader?.read()) ?? {};
    if (value === undefined) return text + decoder.decode();
    size += value.byteLength;
    if (size > MOST_BYTES) {
      // Lets go of the line; whether that is heard makes no difference.
      reader?.cancel().catch(() => undefined);
      return undefined;
    }
    text += decoder.decode(value, { stream: true });
  }
}

function readObject(platform: string, text: string): Fields {
  let parsed: unknown;
  try {
    // What is printed on a coupon is kept, and told to pages: it has to be something that can be.
    parsed = storable(parseExactJson(text));
  } catch {
    throw noAnswer(platform, 'the body is not JSON');
  }
  if (typeof parsed !== 'object' || parsed === null || Array.isArray(parsed))
    throw noAnswer(platform, 'the body is no JSON object');
  return parsed as Fields;
}

/** Names of errors only: the messages of some hold the URL, and with it the token. */
function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return 'no connection';
  if (error.name === 'TimeoutError') return 'timed out';
  const code: unknown = (error.cause as { code?: unknown } | undefined)?.code;
  return typeof code === 'string' ? code : 'no connection';
}
