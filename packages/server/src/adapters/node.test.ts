// The adapter of node:http: what it knows beside the request.
import { createServer } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { afterEach, expect, it } from 'vitest';
import { socketAddress } from '../routes/guards/client-address.ts';
import { toNodeListener } from './node.ts';

const server = createServer(
  toNodeListener({ fetch: async (request) => new Response(socketAddress(request) ?? 'unknown') }),
);
afterEach(() => new Promise((resolve) => server.close(resolve)));

it.each([
  ['203.0.113.9', '203.0.113.9'],
  ['127.0.0.1', 'unknown'],
])('tells the address of a socket from %s, whatever a header says, as %s', async (remoteAddress, told) => {
  server.prependOnceListener('connection', (socket) =>
    Object.defineProperty(socket, 'remoteAddress', { value: remoteAddress }),
  );
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  const headers = { 'x-forwarded-for': '198.51.100.1', connection: 'close' };
  expect(await (await fetch(url, { headers })).text()).toBe(told);
});

it('refuses a Host that no URL can have: reading the request’s URL would fail later, as a fault of ours', async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const socket = connect((server.address() as AddressInfo).port, '127.0.0.1');
  socket.end('POST /redemptions HTTP/1.1\r\nHost: .3\r\nConnection: close\r\n\r\n');
  const [line] = (await socket.setEncoding('latin1').toArray()).join('').split('\r\n');
  expect(line).toBe('HTTP/1.1 400 Bad Request');
});

it.each([
  ['refuses a body that somebody else has read, and says what to do', false, 500, /before the parser/],
  ['takes the bytes that a parser kept as rawBody', true, 200, /^<xml\/>$/],
])('%s', async (_claim, isKept, status, text) => {
  const listen = toNodeListener({ fetch: async (request) => new Response(await request.text()) });
  server.removeAllListeners('request').on('request', async (request, response) => {
    const rawBody = Buffer.concat(await request.toArray());
    listen(isKept ? Object.assign(request, { rawBody }) : request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  const answer = await fetch(url, { method: 'POST', body: '<xml/>', headers: { connection: 'close' } });
  expect(answer.status).toBe(status);
  expect(await answer.text()).toMatch(text);
});
