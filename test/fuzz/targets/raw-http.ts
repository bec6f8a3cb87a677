// Bytes on a socket that are no proper HTTP: the node adapter, from the request line on.
import { connect } from 'node:net';
import { createCouponServer } from '@kaquan/server';
import { toNodeListener } from '@kaquan/server/adapters/node';
import * as fc from 'fast-check';
import pino from 'pino';
import { listen } from '../../harness/listen.ts';
import { ServerError } from '../engine/fuzz-target.ts';
import { claim, type Target, type TargetGroup } from '../engine/target.ts';
import { hostileText } from '../hostile/text.ts';

const REQUEST =
  'POST /wechat/js-config HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/json\r\nContent-Length: 2\r\nConnection: close\r\n\r\n{}';
const LINES = [
  'GET /healthz HTTP/1.1',
  'GET http://evil.example/healthz HTTP/1.1',
  'GET //evil.example/healthz HTTP/1.1',
  'OPTIONS * HTTP/1.1',
  'CONNECT evil.example:443 HTTP/1.1',
  'TRACE /healthz HTTP/1.1',
  'GET /healthz HTTP/1.0',
  'GET /healthz HTTP/2.0',
  'GET /%zz HTTP/1.1',
  'GET /\u00e5 HTTP/1.1',
  'GET healthz HTTP/1.1',
  'GET ? HTTP/1.1',
  'POST /callbacks/wechat?%00=%ff HTTP/1.1',
  'M-SEARCH /coupons HTTP/1.1',
];
const HEADERS = [
  'Host: 127.0.0.1',
  'Host: a b',
  'Host:',
  'Host: [',
  'Host: 127.0.0.1:99999',
  'Host: évil',
  'Content-Length: 5',
  'Content-Length: -1',
  'Content-Length: 2\r\nContent-Length: 3',
  'Transfer-Encoding: chunked',
  'Transfer-Encoding: chunked\r\nContent-Length: 4',
  'Transfer-Encoding: gzip',
  'Expect: 100-continue',
  'Expect: other',
  'Upgrade: websocket\r\nConnection: Upgrade',
  'X-A: \u0001',
  ' folded',
  'X-Request-Id: a\tb',
  `X-Long: ${'a'.repeat(20_000)}`,
  'Cookie: =;;;',
  'Content-Type: application/json',
];
const BODIES = [
  '',
  '{}',
  '5\r\nhello\r\n0\r\n\r\n',
  'ffffffffffff\r\n',
  '-1\r\n',
  '0\r\n\r\nGET /healthz HTTP/1.1\r\n\r\n',
  '{"url":"http://a"}',
];

const requests = fc
  .tuple(
    fc.oneof({ weight: 4, arbitrary: fc.constantFrom(...LINES) }, { weight: 1, arbitrary: hostileText }),
    fc.array(fc.constantFrom(...HEADERS), { maxLength: 5 }),
    fc.oneof(fc.constantFrom(...BODIES), hostileText),
  )
  .map(([line, headers, body]) => `${[line, ...headers].join('\r\n')}\r\n\r\n${body}`);

/** Sends bytes, and answers what came back until the other side closed or had nothing more to say. */
function exchange(port: number, bytes: Buffer): Promise<string> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1');
    let answer = '';
    socket.setEncoding('latin1');
    socket.on('data', (part: string) => {
      answer += part;
    });
    socket.on('error', () => undefined);
    socket.on('close', () => resolve(answer));
    // Half closed, so that what waits for more of a body learns that nothing comes.
    socket.end(bytes);
  });
}

const group: TargetGroup = {
  name: 'raw-http',
  async open() {
    const server = createCouponServer({
      database: 'memory://',
      limits: false,
      identify: () => null,
      logger: pino({ level: 'silent' }),
      fetch: async () =>
        Response.json({ access_token: 'token', ticket: 'ticket', expires_in: 7200, errcode: 0 }),
      wechat: { appid: 'wx0000000000000001', secret: 's'.repeat(32), token: 't' },
    });
    await server.ready();
    const { port, close } = await listen(toNodeListener(server));
    const target: Target = {
      name: 'server/adapters/node',
      seeds: [REQUEST, ...LINES.map((line) => `${line}\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n`)],
      inputs: requests,
      async run(input) {
        const answer = await exchange(port, Buffer.from(input, 'latin1'));
        for (const [, status] of answer.matchAll(/^HTTP\/1\.[01] (\d{3})/gm)) {
          // 505 is Node's own word for a version of HTTP that it does not speak.
          if (Number(status) >= 500 && status !== '505') throw new ServerError(`${status} to a raw request`);
        }
        claim(!/\bat .*\.ts:\d+/.test(answer), 'no answer shows our code');
      },
    };
    return {
      targets: [target],
      async close() {
        await close();
        await server.close();
      },
    };
  },
};

export default group;
