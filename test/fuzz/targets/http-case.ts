// Requests as text, so that they can be damaged, and what every answer of our server must be like.
import { CouponError, ERROR_STATUS, type ErrorCode, errorStatus } from '@kaquan/protocol/errors';
import * as fc from 'fast-check';
import { ServerError } from '../engine/fuzz-target.ts';
import { claim, readJson } from '../engine/target.ts';
import { hostileText } from '../hostile/text.ts';

export interface HttpCase {
  method: string;
  path: string;
  headers: Record<string, string>;
  body: string;
}

/** What our routes, and the sandbox's, are sent. */
export const JSON_TYPE = { 'content-type': 'application/json' };

/** A request that the contract has. */
export const post = (path: string, body: object): HttpCase => ({
  method: 'POST',
  path,
  headers: JSON_TYPE,
  body: JSON.stringify(body),
});
export const get = (path: string): HttpCase => ({ method: 'GET', path, headers: {}, body: '' });

const METHODS = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS', 'PROPFIND', 'get', 'POST '];
const HEADERS: Record<string, string>[] = [
  {},
  { 'content-type': 'application/json' },
  { 'content-type': 'text/xml; charset=gbk' },
  { 'content-type': 'multipart/form-data; boundary=x' },
  { 'content-length': '-1' },
  { 'content-length': '999999999999' },
  { 'content-encoding': 'gzip' },
  { 'transfer-encoding': 'chunked' },
  { 'x-request-id': 'a'.repeat(65) },
  { 'x-request-id': '../../etc <script>' },
  { 'x-request-id': 'mine-1' },
  { host: 'evil.example', 'x-forwarded-host': 'evil.example', 'x-http-method-override': 'DELETE' },
  { origin: 'null', cookie: 'a=b; __proto__=c' },
  {
    traceparent: '00-00000000000000000000000000000000-0000000000000000-ff',
    tracestate: '=,='.repeat(600),
    baggage: '%'.repeat(9_000),
  },
  { expect: '100-continue', range: 'bytes=0-', 'if-none-match': '*' },
];
const TAILS = [
  '',
  '',
  '',
  '',
  '/',
  '//',
  '/.',
  '/..',
  '/%2e%2e/',
  '/__proto__',
  '/%00',
  '/%',
  '/%E0%A4%A',
  '?',
  '?__proto__[x]=1',
  `?${'a=b&'.repeat(3_000)}`,
  '#x',
  ';x=1',
  '\\',
  `/${'a'.repeat(5_000)}`,
];

/** Requests around one that the contract has, most of them with its own method and path. */
export function hostileRequests(sample: HttpCase, bodies: fc.Arbitrary<string>): fc.Arbitrary<string> {
  return fc
    .tuple(
      fc.oneof(
        { weight: 5, arbitrary: fc.constant(sample.method) },
        { weight: 1, arbitrary: fc.constantFrom(...METHODS) },
      ),
      fc.oneof(
        { weight: 6, arbitrary: fc.constant('') },
        { weight: 2, arbitrary: fc.constantFrom(...TAILS) },
        { weight: 1, arbitrary: hostileText },
      ),
      fc.oneof(
        { weight: 3, arbitrary: fc.constant(sample.headers) },
        { weight: 1, arbitrary: fc.constantFrom(...HEADERS) },
      ),
      fc.oneof(
        { weight: 4, arbitrary: bodies },
        { weight: 1, arbitrary: hostileText },
        { weight: 1, arbitrary: fc.constant(sample.body) },
      ),
    )
    .map(([method, tail, headers, body]) =>
      JSON.stringify({ method, path: sample.path + tail, headers, body }),
    );
}

/** The request that a text tells of; of a text that tells of none, it is the body. Undefined where no client could send it. */
export function readRequest(input: string, sample: HttpCase): Request | undefined {
  const told = readJson(input);
  const fields =
    typeof told === 'object' && told !== null && 'path' in told
      ? (told as Partial<HttpCase>)
      : { ...sample, body: input };
  const method = String(fields.method ?? sample.method);
  const body = typeof fields.body === 'string' ? fields.body : JSON.stringify(fields.body ?? null);
  try {
    const headers = new Headers(
      Object.entries(fields.headers ?? {}).map(([name, value]): [string, string] => [name, String(value)]),
    );
    return new Request(`http://127.0.0.1/${String(fields.path).replace(/^\//, '')}`, {
      method,
      headers,
      ...(/^(get|head)$/i.test(method) ? {} : { body }),
    });
  } catch {
    return undefined;
  }
}

/** Sends it and holds the answer to the contract: no 5xx, one shape of error, no secret. */
export async function checkAnswer(
  request: Request,
  response: Response,
  secrets: readonly string[],
): Promise<void> {
  const text = await response.text();
  const { status } = response;
  if (status >= 500)
    throw new ServerError(
      `${status} ${/"code":"(\w+)"/.exec(text)?.[1] ?? ''} ${request.method} ${new URL(request.url).pathname.slice(0, 60)}`,
    );
  for (const secret of secrets) claim(!text.includes(secret), 'no answer holds a secret');
  claim(
    response.headers.get('x-content-type-options') === 'nosniff' || status >= 400,
    'no browser guesses what an answer is',
  );
  if (status < 400 || request.method === 'HEAD') return;
  claim(
    response.headers.get('content-type')?.startsWith('application/json') === true,
    `an error is JSON: ${status} ${text.slice(0, 80)}`,
  );
  const { error, ...beside } = JSON.parse(text) as { error: Record<string, unknown> };
  claim(Object.keys(beside).length === 0, 'an error stands alone');
  const { code, message, requestId } = error;
  claim(Object.hasOwn(ERROR_STATUS, String(code)), `${String(code)} is a code of the list`);
  claim(
    errorStatus(new CouponError(code as ErrorCode, '')) === status,
    `${String(code)} is answered with its own status`,
  );
  claim(
    typeof message === 'string' && message.length > 0 && message.length < 400,
    'an error says what to do',
  );
  claim(requestId === response.headers.get('x-request-id'), 'an error can be found in the log');
  const known = ['code', 'message', 'platform', 'platformCode', 'requestId', 'retryAfter'];
  claim(
    Object.keys(error).every((key) => known.includes(key)),
    'an error has no other fields',
  );
}
