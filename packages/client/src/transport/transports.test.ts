// The transports of all runtimes, held to one contract over real HTTP.
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { fetchTransport } from './fetch.ts';
import { type SwanRequest, swanTransport } from './swan.ts';
import { type TaroRequest, taroTransport } from './taro.ts';
import type { Transport } from './transport.ts';

let server: Server;
let origin: string;
let closed: Promise<void>;

beforeAll(async () => {
  let reportClosed: () => void;
  closed = new Promise((resolve) => {
    reportClosed = resolve;
  });
  server = createServer(async (request, response) => {
    if (request.url === '/silent') {
      request.on('close', reportClosed);
      return;
    }
    if (request.url === '/broken') {
      response.writeHead(200, { 'content-length': 100 });
      response.write('{"cou');
      setTimeout(() => request.socket.destroy(), 10);
      return;
    }
    let body = '';
    for await (const chunk of request) body += chunk;
    response.statusCode = request.url === '/refused' ? 409 : 200;
    response.end(JSON.stringify({ method: request.method, kind: request.headers['content-type'], body }));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});

afterAll(() => {
  server.closeAllConnections();
  server.close();
});

/** Taro.request and swan.request as they are documented, on fetch. */
const taroRequest: TaroRequest = async ({ url, method, header, data, timeout }) => {
  const signal = AbortSignal.timeout(timeout);
  const response = await fetch(url, { method, headers: header, body: data ?? null, signal });
  return { statusCode: response.status, data: await response.json() };
};
const swanRequest: SwanRequest = ({ success, fail, ...options }) => {
  taroRequest(options).then(success, fail);
};

const transports: [string, Transport][] = [
  ['fetchTransport', fetchTransport()],
  ['taroTransport', taroTransport(taroRequest)],
  ['swanTransport', swanTransport(swanRequest)],
];

describe.each(transports)('%s', (_, transport) => {
  const headers = { 'content-type': 'application/json' };
  const send = (path: string, timeout = 5000) =>
    transport({ method: 'POST', url: origin + path, headers, body: '{"券":1}', timeout });
  const read = (body: unknown) => (typeof body === 'string' ? JSON.parse(body) : body);

  it('sends method, headers and body, and answers status and body', async () => {
    const { status, body } = await send('/ok');
    expect(status).toBe(200);
    expect(read(body)).toEqual({ method: 'POST', kind: 'application/json', body: '{"券":1}' });
  });

  it('sends GET without a body', async () => {
    const { body } = await transport({ method: 'GET', url: `${origin}/ok`, headers: {}, timeout: 5000 });
    expect(read(body)).toMatchObject({ method: 'GET', body: '' });
  });

  it('answers a status of 409: a refusal is an answer', async () => {
    expect((await send('/refused')).status).toBe(409);
  });

  it('rejects where nobody answers, where the answer breaks off, and where it takes too long', async () => {
    await expect(
      transport({ method: 'GET', url: 'http://127.0.0.1:1/', headers: {}, timeout: 5000 }),
    ).rejects.toBeDefined();
    await expect(send('/broken')).rejects.toBeDefined();
    await expect(send('/silent', 50)).rejects.toBeDefined();
    await closed;
  });
});

it('fetchTransport sends cookies to its own origin and nowhere else', async () => {
  const send = vi.fn(async () => new Response('{}'));
  await fetchTransport(send)({ method: 'GET', url: '/api', headers: { a: 'b' }, timeout: 1000 });
  expect(send).toHaveBeenCalledWith(
    '/api',
    expect.objectContaining({ method: 'GET', headers: { a: 'b' }, credentials: 'same-origin' }),
  );
});
