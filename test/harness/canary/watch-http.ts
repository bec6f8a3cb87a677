// Loaded before the tests: while the check runs, every HTTP answer in this process is written down for its last gate.
// Answers of ours are what was said; those of the platforms' twins give the secrets away that must not be in them.
import { ServerResponse } from 'node:http';
import { isNoting, noteSecret, noteSeen } from './note.ts';
import { secretsGiven, secretsOf } from './secrets-of.ts';

/** The coupon server gives every answer an id; the demo lets none of its pages be framed. Nobody else does either. */
const OURS = /^(x-request-id|x-frame-options):/im;
/** Scripts and pictures are searched where they were built. */
const TEXT = /^content-type: *(application\/json|text\/(plain|html|xml))/im;
const BAIDU_CALLBACK = /\/callbacks\/baidu\/([^/?]+)/;

if (isNoting) watch(ServerResponse.prototype);

function watch(prototype: ServerResponse): void {
  const { write, end } = prototype;
  const bodies = new WeakMap<ServerResponse, Buffer[]>();
  const keep = (response: ServerResponse, chunk: unknown) => {
    if (typeof chunk !== 'string' && !(chunk instanceof Uint8Array)) return;
    const body = bodies.get(response) ?? [];
    body.push(Buffer.from(chunk as Uint8Array));
    bodies.set(response, body);
  };
  prototype.write = function (this: ServerResponse, ...args: unknown[]) {
    keep(this, args[0]);
    return Reflect.apply(write, this, args) as boolean;
  };
  prototype.end = function (this: ServerResponse, ...args: unknown[]) {
    keep(this, args[0]);
    const ended = Reflect.apply(end, this, args) as ServerResponse;
    const { _header: headers = '' } = this as { _header?: string };
    note(this.req?.url ?? '', headers, Buffer.concat(bodies.get(this) ?? []).toString());
    return ended;
  };
}

function note(url: string, headers: string, body: string): void {
  if (OURS.test(headers)) {
    if (TEXT.test(headers)) noteSeen('answer', `${headers}${body}`);
    const secret = headers.startsWith('HTTP/1.1 200') ? BAIDU_CALLBACK.exec(url)?.[1] : undefined;
    if (secret !== undefined) noteSecret({ kind: 'callback secret', value: secret });
    return;
  }
  for (const secret of secretsGiven(body)) noteSecret(secret);
  const code = url.includes('/card/code/decrypt') ? /"code":"(\d+)"/.exec(body)?.[1] : undefined;
  if (code !== undefined) noteSecret({ kind: 'code', value: code, only: 'log' });
  if (url.startsWith('/_sandbox/accounts')) for (const secret of secretsOf(parse(body))) noteSecret(secret);
}

function parse(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return undefined;
  }
}
